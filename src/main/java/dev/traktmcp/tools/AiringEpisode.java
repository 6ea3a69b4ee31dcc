package dev.traktmcp.tools;

import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.model.Airing;
import dev.traktmcp.trakt.model.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An episode in a calendar, with Trakt's field names, the typed ids and the local day.
 *
 * @param title of the episode
 * @param runtime minutes
 */
record AiringEpisode(
        String id,
        String showId,
        String show,
        Integer season,
        Integer number,
        String title,
        String episodeType,
        Instant firstAired,
        LocalDate date,
        String network,
        Integer runtime,
        Ids ids) {

    /** Whether Trakt sent all that an entry needs. */
    static boolean isWhole(Airing one) {
        return one.firstAired() != null && one.show() != null && one.episode() != null;
    }

    static AiringEpisode of(Airing airing, ZoneId zone) {
        var episode = airing.episode();
        var show = airing.show();
        return new AiringEpisode(
                "episode:" + episode.ids().trakt(), show.typedId(), show.title(), episode.season(), episode.number(),
                episode.title(), episode.episodeType(), airing.firstAired(), LocalDate.ofInstant(airing.firstAired(), zone),
                show.network(), episode.runtime(), episode.ids());
    }

    /** {@code Severance S02E03 "Who Is Alive?" [episode:763]}. */
    String name() {
        return show + " " + Subject.place(season, number) + (title == null ? "" : " \"" + title + "\"") + " [" + id + "]";
    }
}
