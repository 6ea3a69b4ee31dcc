package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words by which titles are filtered: the sections "Genres" and "Languages" of Trakt's reference. Safe for use by
 * several threads.
 */
public final class VocabularyApi {
    /**
     * A genre or a language.
     *
     * @param name for people, "Science Fiction"
     * @param slug of a genre, as in titles and filters: {@code science-fiction}
     * @param code of a language, two letters
     */
    public record Word(@Nullable String name, @Nullable String slug, @Nullable String code) {
        /** What titles and filters have. */
        public @Nullable String value() {
            return slug == null ? code : slug;
        }
    }

    private final Transport transport;

    VocabularyApi(Transport transport) {
        this.transport = transport;
    }

    /** @param section {@code genres} or {@code languages}; the words of movies come first, then those of shows */
    public List<Word> words(String section) {
        return Stream.of(MediaType.MOVIE, MediaType.SHOW)
                .flatMap(type -> transport.send(Request.get(section, type.plural())).list(Word.class).stream())
                .distinct()
                .toList();
    }
}
