package dev.traktmcp.trakt.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What movies and shows have in common. The title and {@code ids().trakt()} are never null. */
public sealed interface Media extends Identified permits Movie, Show {
    String title();

    @Nullable
    Integer year();

    Ids ids();

    @Nullable
    String originalTitle();

    @Nullable
    String overview();

    @Nullable
    String country();

    @Nullable
    String language();

    @Nullable
    List<String> genres();

    @Nullable
    Integer runtime();

    /** The mean of all ratings, 0 to 10. */
    @Nullable
    Double rating();

    /** How many people rated it: the best measure of fame that Trakt sends. */
    @Nullable
    Long votes();

    @Nullable
    String certification();

    @Nullable
    String trailer();

    @Nullable
    String status();

    @Nullable
    String tagline();

    @Override
    default boolean canBeReferredTo() {
        return ids() != null && ids().trakt() != null;
    }

    @Nullable
    Images images();

    /** {@code movie} or {@code show}, as in Trakt's item types. */
    MediaType type();

    /** The typed id that tools print and accept: {@code movie:481}. */
    default String typedId() {
        return type() + ":" + ids().trakt();
    }
}
