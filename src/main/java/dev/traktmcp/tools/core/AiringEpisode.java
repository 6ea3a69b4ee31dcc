package dev.traktmcp.tools.core;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.traktmcp.trakt.model.Airing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An episode in a calendar, with Trakt's field names, the typed ids and the local day.
 *
 * @param runtime minutes
 */
public record AiringEpisode(
        @JsonUnwrapped ItemView item,
        String episodeType,
        Instant firstAired,
        LocalDate date,
        String network,
        Integer runtime) {

    /** Whether Trakt sent everything that an entry needs. */
    public static boolean isWhole(Airing one) {
        return one.firstAired() != null && one.show() != null && one.episode() != null;
    }

    public static AiringEpisode of(Airing airing, ZoneId zone) {
        var episode = airing.episode();
        var show = airing.show();
        return new AiringEpisode(
                ItemView.of(show, episode), episode.episodeType(), airing.firstAired(),
                LocalDate.ofInstant(airing.firstAired(), zone),
                show.network(), episode.runtime());
    }

    /** {@code Severance S02E03 "Who Is Alive?" [episode:763]}. */
    public String name() {
        return item.words() + " [" + item.id() + "]";
    }
}
