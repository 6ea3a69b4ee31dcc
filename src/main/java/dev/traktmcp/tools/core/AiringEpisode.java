package dev.traktmcp.tools.core;

import dev.traktmcp.trakt.model.Airing;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Show;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An episode in a calendar, with Trakt's field names, the typed ids and the local day.
 *
 * @param runtime minutes
 */
public record AiringEpisode(
        ItemView item,
        @Nullable String episodeType,
        Instant firstAired,
        LocalDate date,
        @Nullable String network,
        @Nullable Integer runtime) {

    /** Whether Trakt sent everything that an entry needs. */
    public static boolean isWhole(Airing one) {
        return one.firstAired() != null && one.show() != null && one.episode() != null;
    }

    public static AiringEpisode of(Airing airing, ZoneId zone) {
        Episode episode = Objects.requireNonNull(airing.episode());
        Show show = Objects.requireNonNull(airing.show());
        Instant firstAired = Objects.requireNonNull(airing.firstAired());
        return new AiringEpisode(
                ItemView.of(show, episode), episode.episodeType(), firstAired,
                LocalDate.ofInstant(firstAired, zone),
                show.network(), episode.runtime());
    }

    /** {@code Severance S02E03 "Who Is Alive?" [episode:763]}. */
    public String name() {
        return item.words() + " [" + item.id() + "]";
    }
}
