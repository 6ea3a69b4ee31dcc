package dev.traktmcp.trakt.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A title that the person may like, either movie or show, and its sources, which may be empty. */
public record Recommendation(@Nullable Movie movie, @Nullable Show show, List<Source> sources) {
    public Recommendation {
        sources = sources == null ? List.of() : sources.stream().filter(Objects::nonNull).toList();
    }

    /**
     * @param type {@code activity}, {@code favorite} or {@code subgenre}; an open set
     * @param stars the person's rating of it, or null
     */
    public record Source(@Nullable String type, @Nullable Integer stars, @Nullable Movie movie, @Nullable Show show,
            List<Subgenre> subgenres) {
        public Source {
            subgenres = subgenres == null ? List.of() : subgenres.stream().filter(Objects::nonNull).toList();
        }

        /** The movie or show. */
        public @Nullable Media media() {
            return movie != null ? movie : show;
        }
    }

    public record Subgenre(@Nullable String name) {}

    /** The movie or show, or null where Trakt sent neither. */
    public @Nullable Media media() {
        return movie != null ? movie : show;
    }
}
