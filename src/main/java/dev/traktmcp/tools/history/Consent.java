package dev.traktmcp.tools.history;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.NeedsConfirmation;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.plays.NewPlay;
import dev.traktmcp.time.PlainDate;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.WatchTarget;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What is only marked as watched after a yes: what is not out, may not be out, or is more than was surely meant. */
record Consent(Trakt trakt, Viewer viewer) {
    /**
     * @param missing the plays that would be added
     * @param allMeant whether all of the show that an episode belongs to is surely meant, as somebody says who gives
     *     it no day of its own
     */
    void want(Collection<WatchTarget> viewings, List<NewPlay> missing, Predicate<Subject> allMeant) {
        List<WatchTarget> fresh = viewings.stream()
                .filter(viewing -> missing.stream().anyMatch(play -> viewing.watched().contains(play.subject())))
                .toList();
        List<String> what = new ArrayList<>();
        List<Candidate> about = new ArrayList<>();
        whatIsNotOut(fresh, what, about);
        whatWasNotOutThen(fresh, missing, what, about);
        whatHasNoDates(fresh, missing, what, about);
        much(fresh, missing.stream().filter(play -> !allMeant.test(play.subject())).toList(), what, about);
        if (!what.isEmpty()) {
            throw new NeedsConfirmation(String.join(" and ", what), about).raise();
        }
    }

    /** An early showing, or a mistake. */
    private void whatIsNotOut(List<WatchTarget> viewings, List<String> what, List<Candidate> about) {
        viewings.stream().filter(viewing -> viewing.watched().equals(List.of(viewing.named())))
                .forEach(viewing -> whenOut(viewing.named()).ifPresent(when -> {
                    what.add(viewing.named().name() + ", which " + when + " by Trakt's dates,");
                    about.add(viewing.named().candidate(when));
                }));
    }

    /** Seen before it came out: a wrong year, or another title of that name. */
    private void whatWasNotOutThen(
            List<WatchTarget> viewings, List<NewPlay> missing, List<String> what, List<Candidate> about) {
        viewings.forEach(viewing -> missing.stream()
                .filter(play -> viewing.watched().contains(play.subject()))
                .flatMap(play -> new Ahead(viewer.wording()).then(play).stream())
                .findFirst().ifPresent(when -> {
                    what.add(viewing.named().name() + ", which " + when
                            + " by Trakt's dates, later than the time given,");
                    about.add(viewing.named().candidate(when));
                }));
    }

    /** Empty where it is out, also in the person's country alone, or nobody knows. */
    private Optional<String> whenOut(Subject subject) {
        return new Ahead(viewer.wording()).words(subject)
                .filter(_ -> !(subject.media() instanceof Movie movie && isOutHere(movie)));
    }

    /** A film may be out in the person's country before the day that Trakt has for it. */
    private boolean isOutHere(Movie movie) {
        try {
            LocalDate today = LocalDate.ofInstant(viewer.clock().instant(), viewer.zone());
            return viewer.country().map(country -> trakt.movies().releases(movie.ids().trakt(), country).stream()
                    .flatMap(one -> PlainDate.of(one.releaseDate()).stream())
                    .anyMatch(day -> !day.isAfter(today))).orElse(false);
        } catch (TraktException e) {
            if (e.failure() instanceof Failure.NotSignedIn) {
                throw e;
            }
            return false; // then the person is asked
        }
    }

    /** Only somebody who saw it knows that it is out where Trakt has no dates. */
    private static void whatHasNoDates(
            List<WatchTarget> viewings, List<NewPlay> missing, List<String> what, List<Candidate> about) {
        viewings.stream().filter(WatchTarget::isUndated).forEach(viewing -> {
            int open = open(viewing, missing).size();
            String much = ReplyText.count(open, MediaType.EPISODE);
            what.add(much + " of " + viewing.named().name() + seen(viewing, open)
                    + ", which may not have aired as Trakt knows no dates,");
            about.add(viewing.named().candidate(much));
        });
    }

    /** Several seasons of a show of which no part was named; a span that the person named is meant. */
    private static void much(
            List<WatchTarget> viewings, List<NewPlay> missing, List<String> what, List<Candidate> about) {
        viewings.stream()
                .filter(viewing -> viewing.named().type() == MediaType.SHOW && !viewing.isUndated())
                .forEach(viewing -> {
                    List<Subject> episodes = open(viewing, missing);
                    long seasons = episodes.stream().map(Subject::season).distinct().count();
                    if (seasons > 1) {
                        String much =
                                ReplyText.count(episodes.size(), MediaType.EPISODE) + " in " + seasons + " seasons";
                        String seen = seen(viewing, episodes.size());
                        what.add(much + " of " + viewing.named().media().title() + seen);
                        about.add(viewing.named().candidate(much + seen));
                    }
                });
    }

    private static List<Subject> open(WatchTarget viewing, List<NewPlay> missing) {
        return missing.stream().map(NewPlay::subject).filter(viewing.watched()::contains).distinct().toList();
    }

    /** {@code  (7 of 62 are seen already)}, or empty. */
    private static String seen(WatchTarget viewing, int open) {
        int all = viewing.watched().size();
        return all == open ? ""
                : " (" + (all - open) + " of " + all + (all - open == 1 ? " is" : " are") + " seen already)";
    }

    /** Refuses a range of episodes beside several titles. */
    static void refuseMixed(MarkWatched.Input in, Selection selection) {
        if (!selection.isSingle() && in.throughEpisode() != null) {
            throw new BadArguments("through_episode", in.items() != null ? "goes with one title, not with items"
                    : "does not go with a title that names several already").raise();
        }
    }
}
