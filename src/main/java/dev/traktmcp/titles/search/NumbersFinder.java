package dev.traktmcp.titles.search;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Failure.AmbiguousTitle;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.EpisodeNotFound;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Resolution.None;
import dev.traktmcp.titles.Resolution.Several;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.reference.SeveralNumbers;
import dev.traktmcp.trakt.model.MediaType;
import java.util.ArrayList;
import java.util.List;

/** Finds the episodes that several numbers behind a show's name are. */
record NumbersFinder(NumberFinder numbers, NextUnseen next) {
    /**
     * The episodes of several numbers; none where no such show can be meant.
     *
     * @throws TraktException with {@code AmbiguousTitle} where several shows or seasons have them, with
     *     {@code EpisodeNotFound} where the show has not
     */
    List<Subject> find(Reference show, SeveralNumbers several, String said, String argument) {
        List<Candidate> shows = switch (numbers.anybodys().apply(show)) {
            case Found(var subject, _, _) when subject.type() == MediaType.SHOW -> List.of(Candidates.of(subject));
            case Several(var candidates) -> NumberFinder.shows(candidates);
            case Found _, None _ -> List.of();
        };
        List<Candidate> open = new ArrayList<>();
        List<EpisodeNumbers.Meant> meant = new ArrayList<>();
        TraktException missing = null;
        for (Candidate one : shows) {
            try {
                meant.add(numbers.seasons().numbers(numbers.media(one)).meant(several));
                open.add(one.behind(several.words()));
            } catch (TraktException e) {
                if (!(e.failure() instanceof EpisodeNotFound)) {
                    throw e;
                }
                missing = missing == null ? e : missing;
            }
        }
        if (meant.isEmpty() && missing != null
                && (several.worded() || show.id() != null || NumberFinder.isNamed(shows, show.words()))) {
            throw missing;
        }
        if (meant.size() == 1) {
            EpisodeNumbers.Meant only = meant.getFirst();
            List<Subject> sure = only.open().isEmpty() ? only.episodes() : next.following(only.runs());
            if (!sure.isEmpty()) {
                return sure;
            }
        }
        if (!meant.isEmpty()) {
            throw new AmbiguousTitle(said, argument, meant.size() == 1 ? meant.getFirst().open() : open).raise();
        }
        return List.of();
    }

    /** What can be meant, each with all of the numbers; none where no such show can be meant. */
    List<Candidate> open(Reference show, SeveralNumbers several) {
        try {
            List<Subject> episodes = find(show, several, several.first(), "title");
            return episodes.isEmpty() ? List.of()
                    : List.of(Candidates.of(new Subject(episodes.getFirst().media(), null, null))
                            .behind(several.words()).with("episodes"));
        } catch (TraktException e) {
            return e.failure() instanceof AmbiguousTitle(_, _, var candidates) ? candidates : List.of();
        }
    }

    /** Refuses several where one is wanted. */
    void refuse(Reference show, SeveralNumbers several) {
        try {
            if (find(show, several, several.first(), "title").isEmpty()) {
                return;
            }
        } catch (TraktException e) {
            if (!(e.failure() instanceof AmbiguousTitle)) {
                throw e;
            }
        }
        throw new BadArguments("title", "names several at once, and this takes one: give one of them, like "
                + several.first()).raise();
    }
}
