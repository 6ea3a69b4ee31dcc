package dev.traktmcp.trakt.model.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Trakt's review of a month or a year of a user.
 *
 * @param firstWatched null where nothing was watched, as is {@code lastWatched}
 * @param streamingServices of a month alone
 */
public record Review(@Nullable Stats stats, @Nullable Play firstWatched, @Nullable Play lastWatched,
        @Nullable Countries countries, @Nullable Services streamingServices) {

    /** @param shows their episodes */
    public record Stats(@Nullable Counts all, @Nullable Counts shows, @Nullable Counts movies) {}

    public record Counts(@Nullable Count minutes, @Nullable Count playCounts, @Nullable Count ratingsCounts) {
        /** @param total in the period; Trakt's averages are not read */
        public record Count(@Nullable Double total) {}
    }

    /** Where what was watched comes from. */
    public record Countries(@Nullable OfKind shows, @Nullable OfKind movies) {
        public record OfKind(@Nullable List<OfCountry> countries) {}

        /** @param country two letters */
        public record OfCountry(@Nullable String country, @Nullable Integer count) {}
    }

    public record Services(@Nullable List<Service> services) {
        /** @param all how many of the watched titles it has */
        public record Service(@Nullable String name, @Nullable Integer all) {}
    }
}
