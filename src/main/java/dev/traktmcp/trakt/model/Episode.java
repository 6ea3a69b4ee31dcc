package dev.traktmcp.trakt.model;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One episode. {@code ids().trakt()} is never null.
 *
 * @param season and {@code number}: never null
 * @param numberAbs its number in the whole show, which anime is counted by; null for most others
 * @param firstAired null while the date is unknown
 * @param runtime minutes
 * @param episodeType {@code standard}, {@code series_premiere}, {@code season_finale} and the like; an open set
 */
public record Episode(
        Integer season,
        Integer number,
        @Nullable Integer numberAbs,
        @Nullable String title,
        Ids ids,
        @Nullable String overview,
        @Nullable Instant firstAired,
        @Nullable Integer runtime,
        @Nullable String episodeType,
        @Nullable Double rating,
        @Nullable Long votes,
        @Nullable Images images)
        implements Identified {
    /** What stands for a title: the number once more, or that there is none yet. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(episode|\u00e9pisode|episodio|epis\u00f3dio|folge|aflevering|avsnitt|odcinek) *#?\\d+([.x-]\\d+)?"
                    + "|tb[acd]|",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The title; null where Trakt has none, or only a placeholder such as {@code Episode 3}. */
    public @Nullable String ownTitle() {
        return own(title);
    }

    /** The same for the title of an episode that is sent by itself. */
    public static @Nullable String own(@Nullable String title) {
        return title == null || PLACEHOLDER.matcher(title.strip()).matches() ? null : title;
    }

    @Override
    public boolean canBeReferredTo() {
        return ids != null && ids.trakt() != null && season != null && number != null;
    }
}
