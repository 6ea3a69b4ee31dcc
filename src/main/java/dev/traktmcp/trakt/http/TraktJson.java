package dev.traktmcp.trakt.http;

import dev.traktmcp.json.RecordReader;
import dev.traktmcp.json.RecordWriter;
import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.text.Text;
import dev.traktmcp.trakt.model.Identified;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes Trakt's JSON. It cleans every text as it is read, so that no caller can forget it, and reads items
 * without their ids as null, so that none need check for ids. Safe for use by several threads.
 */
public final class TraktJson {
    // Long opaque values (tokens, URLs) must not be cut like titles, so we name the titles and not the others.
    private static final Set<String> LINES = Set.of(
            "title", "original_title", "tagline", "name", "username", "character", "job", "network", "location");

    private static final RecordReader READER = new RecordReader(
            (field, text) -> LINES.contains(field) ? Text.line(text) : Text.clean(text),
            read -> read instanceof Identified thing && !thing.canBeReferredTo() ? null : read);

    private TraktJson() {}

    /**
     * Reads an object; null for JSON's null.
     *
     * @throws tools.jackson.core.JacksonException where the bytes are not JSON, or not of this shape
     */
    public static <T> @Nullable T read(byte[] json, Class<T> type) {
        return type.cast(READER.read(UntypedJson.read(json), type));
    }

    /**
     * Reads a list and leaves out its nulls.
     *
     * @throws tools.jackson.core.JacksonException where the bytes are not a JSON array of this shape
     */
    public static <T> List<T> readList(byte[] json, Class<T> type) {
        return READER.readList(UntypedJson.read(json), type);
    }

    public static byte[] write(Object value) {
        return UntypedJson.write(RecordWriter.write(value));
    }
}
