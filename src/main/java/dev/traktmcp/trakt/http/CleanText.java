package dev.traktmcp.trakt.http;

import dev.traktmcp.text.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Cleans every string as it is read, so that no caller can forget it: titles to one line, the rest to text. */
final class CleanText extends StdScalarDeserializer<String> {
    // Long opaque values (tokens, URLs) must not be cut like titles, so we name the titles and not the others.
    private static final Set<String> LINES = Set.of(
            "title", "original_title", "tagline", "name", "username", "character", "job", "network", "location");

    private final boolean line;

    CleanText() {
        this(false);
    }

    private CleanText(boolean line) {
        super(String.class);
        this.line = line;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new CleanText(property != null && LINES.contains(property.getName()));
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        String text = StringDeserializer.instance.deserialize(parser, context);
        return text == null ? null : line ? Text.line(text) : Text.clean(text);
    }
}
