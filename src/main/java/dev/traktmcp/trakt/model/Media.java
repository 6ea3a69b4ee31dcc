package dev.traktmcp.trakt.model;

import java.util.List;

/** What movies and shows have in common. The title and {@code ids().trakt()} are never null. */
public sealed interface Media extends Identified permits Movie, Show {
    String title();

    Integer year();

    Ids ids();

    String originalTitle();

    String overview();

    String country();

    String language();

    List<String> genres();

    Integer runtime();

    /** The mean of all ratings, 0 to 10. */
    Double rating();

    /** How many people rated it: the best measure of fame that Trakt sends. */
    Long votes();

    String certification();

    String trailer();

    String status();

    String tagline();

    @Override
    default boolean canBeReferredTo() {
        return ids() != null && ids().trakt() != null;
    }

    Images images();

    /** {@code movie} or {@code show}, as in Trakt's item types. */
    default MediaType type() {
        return switch (this) {
            case Movie _ -> MediaType.MOVIE;
            case Show _ -> MediaType.SHOW;
        };
    }

    /** The typed id that tools print and accept: {@code movie:481}. */
    default String typedId() {
        return type() + ":" + ids().trakt();
    }
}
