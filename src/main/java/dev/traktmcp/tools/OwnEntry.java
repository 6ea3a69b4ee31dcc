package dev.traktmcp.tools;

import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.Play;
import dev.traktmcp.trakt.model.RatingEntry;
import dev.traktmcp.trakt.model.WatchlistEntry;
import java.time.Instant;
import java.util.List;

/**
 * Something that the person has listed, rated or watched, with Trakt's field names plus the typed ids.
 *
 * @param title of the thing itself; seasons have none
 * @param show the title of the show that a season or an episode belongs to
 * @param number of the episode
 * @param ids of the thing itself; of seasons, those of the show
 * @param rank from here on each only where it applies
 * @param watchedAt null where nobody knows
 */
record OwnEntry(
        String id,
        String type,
        String title,
        Integer year,
        String show,
        String showId,
        Integer season,
        Integer number,
        Ids ids,
        Integer runtime,
        List<String> genres,
        Integer rank,
        Instant listedAt,
        String notes,
        Integer rating,
        Instant ratedAt,
        String playId,
        Instant watchedAt,
        String action) {

    private static OwnEntry of(Subject subject) {
        boolean part = subject.season() != null;
        boolean episode = subject.episode() != null;
        return new OwnEntry(
                subject.typedId(), subject.type(),
                episode ? subject.episode().title() : part ? null : subject.media().title(),
                part ? null : subject.media().year(),
                part ? subject.media().title() : null,
                part ? subject.media().typedId() : null,
                subject.season(),
                episode ? subject.episode().number() : null,
                episode ? subject.episode().ids() : subject.media().ids(),
                episode ? subject.episode().runtime() : subject.media().runtime(),
                subject.media().genres(),
                null, null, null, null, null, null, null, null);
    }

    static OwnEntry listed(Subject subject, WatchlistEntry entry) {
        OwnEntry own = of(subject);
        return new OwnEntry(own.id, own.type, own.title, own.year, own.show, own.showId, own.season, own.number, own.ids,
                own.runtime, own.genres, entry.rank(), entry.listedAt(), entry.notes(), null, null, null, null, null);
    }

    static OwnEntry rated(Subject subject, RatingEntry entry) {
        OwnEntry own = of(subject);
        return new OwnEntry(own.id, own.type, own.title, own.year, own.show, own.showId, own.season, own.number, own.ids,
                null, null, null, null, null, entry.rating(), entry.ratedAt(), null, null, null);
    }

    static OwnEntry watched(Subject subject, Play play) {
        OwnEntry own = of(subject);
        return new OwnEntry(own.id, own.type, own.title, own.year, own.show, own.showId, own.season, own.number, own.ids,
                null, null, null, null, null, null, null, "play:" + play.id(),
                play.hasDate() ? play.watchedAt() : null, play.action());
    }
}
