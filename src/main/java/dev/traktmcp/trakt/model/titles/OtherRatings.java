package dev.traktmcp.trakt.model.titles;

import org.jspecify.annotations.Nullable;

/**
 * What people elsewhere make of a title, with Trakt's names of the sites.
 *
 * @param metascore of critics, 0 to 100
 * @param letterboxd 0 to 5, only of films
 * @param mal MyAnimeList, only of anime
 */
public record OtherRatings(
        @Nullable Site imdb,
        @Nullable Tomatoes rottenTomatoes,
        @Nullable Site metascore,
        @Nullable Site tmdb,
        @Nullable Site letterboxd,
        @Nullable Site mal) {

    /** The rating of one site; 0 to 10 unless said otherwise. */
    public record Site(@Nullable Double rating, @Nullable Long votes) {
        boolean isGiven() {
            return rating != null && rating > 0;
        }
    }

    /**
     * @param rating per cent of the critics who like it
     * @param userRating per cent of the audience
     */
    public record Tomatoes(@Nullable Double rating, @Nullable Double userRating) {}

    /** The same without sites that have no rating, which some write as 0 of nobody; null where none has one. */
    public @Nullable OtherRatings given() {
        boolean tomatoes = rottenTomatoes != null
                && (rottenTomatoes.rating() != null || rottenTomatoes.userRating() != null);
        OtherRatings some = new OtherRatings(given(imdb), tomatoes ? rottenTomatoes : null, given(metascore),
                given(tmdb), given(letterboxd), given(mal));
        return some.equals(NOWHERE) ? null : some;
    }

    private static final OtherRatings NOWHERE = new OtherRatings(null, null, null, null, null, null);

    private static @Nullable Site given(@Nullable Site site) {
        return site == null || !site.isGiven() ? null : site;
    }
}
