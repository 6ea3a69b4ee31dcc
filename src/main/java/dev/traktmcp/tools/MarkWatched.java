package dev.traktmcp.tools;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.NeedsConfirmation;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.plays.NewPlay;
import dev.traktmcp.plays.Plays;
import dev.traktmcp.plays.Verdict;
import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Bulk;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.Titles;
import dev.traktmcp.tools.Selection.Pick;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.WriteResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Marks what was watched, each thing once, and rates it in the same breath. */
record MarkWatched(Titles titles, Trakt trakt, Plays plays, Viewer viewer) implements Tool<MarkWatched.Input> {
    record Input(
            String title,
            Integer year,
            String type,
            String id,
            Integer season,
            Integer episode,
            List<String> items,
            Integer throughEpisode,
            boolean includeEarlier,
            String watchedAt,
            Integer rating,
            boolean rewatch,
            boolean confirm)
            implements Named {}

    /** @param leftWatchlist typed ids of what Trakt took off the watchlist, because it takes off what was watched */
    record Data(List<Outcome> items, List<String> leftWatchlist, String timezone) {}

    @Override
    public Reply call(Input in) {
        refuseMixed(in);
        WatchedAt watchedAt = viewer.times().watchedAt(in.watchedAt());
        Selection selection = Selection.of(titles, in);
        Map<Subject, Viewing> viewings = new LinkedHashMap<>();
        for (Subject subject : selection.subjects()) {
            viewings.put(subject, Viewing.of(
                    subject, in.throughEpisode(), in.includeEarlier(), trakt, viewer.clock().instant()));
        }
        Added added = plays.exclusively(() -> add(in, viewings, watchedAt));
        String trouble = in.rating() == null ? null : rate(viewings, added.verdicts(), in.rating());
        return reply(selection, reports(selection, viewings, added.verdicts(), in.rating(), trouble), watchedAt, added.departed());
    }

    private record Added(Map<NewPlay, Verdict> verdicts, List<Subject> departed) {}

    private Added add(Input in, Map<Subject, Viewing> viewings, WatchedAt watchedAt) {
        Plays.Checked checked = check(viewings, watchedAt, in.rewatch());
        if (!in.confirm()) {
            wantConfirmation(checked.missing());
        }
        Departures departures = checked.missing().isEmpty() ? Departures.none() : Departures.before(trakt);
        Map<NewPlay, Verdict> verdicts = checked.add();
        return new Added(verdicts, departures.of(verdicts));
    }

    private static List<WatchReport> reports(
            Selection selection, Map<Subject, Viewing> viewings, Map<NewPlay, Verdict> verdicts, Integer rating, String trouble) {
        Map<Subject, Verdict> bySubject = new LinkedHashMap<>();
        verdicts.forEach((play, verdict) -> bySubject.put(play.subject(), verdict));
        return selection.picks().stream()
                .filter(Pick.Chosen.class::isInstance)
                .map(Pick.Chosen.class::cast)
                .map(pick -> new WatchReport(pick, viewings.get(pick.subject()), bySubject, rating, trouble))
                .toList();
    }

    private Reply reply(Selection selection, List<WatchReport> reports, WatchedAt watchedAt, List<Subject> departed) {
        List<Outcome> outcomes = new ArrayList<>();
        reports.forEach(report -> report.outcomes(watchedAt.sent()).forEach(outcomes::add));
        selection.picks().stream()
                .filter(Pick.Missed.class::isInstance)
                .forEach(pick -> outcomes.add(Outcome.of((Pick.Missed) pick)));
        return new Reply(
                new WatchReply(watchedAt, viewer.wording()).text(selection, reports, departed),
                new Data(outcomes, departed.stream().map(Subject::typedId).toList(), viewer.zone().getId()),
                reports.stream().noneMatch(WatchReport::anythingDone));
    }

    private static void refuseMixed(Input in) {
        if (in.items() != null && (in.throughEpisode() != null || in.includeEarlier())) {
            String argument = in.throughEpisode() != null ? "through_episode" : "include_earlier";
            throw new BadArguments(argument, "goes with one title, not with items").raise();
        }
    }

    private Plays.Checked check(Map<Subject, Viewing> viewings, WatchedAt watchedAt, boolean rewatch) {
        List<NewPlay> all = new ArrayList<>();
        Set<Subject> once = new HashSet<>();
        viewings.values().forEach(viewing -> viewing.watched().stream()
                .filter(once::add)
                .forEach(subject -> all.add(new NewPlay(subject, watchedAt, viewing.whole()))));
        return plays.check(all, rewatch);
    }

    private static void wantConfirmation(List<NewPlay> missing) {
        Map<String, List<Subject>> shows = missing.stream()
                .map(NewPlay::subject)
                .filter(subject -> subject.episode() != null)
                .collect(Collectors.groupingBy(subject -> subject.media().title(), LinkedHashMap::new, Collectors.toList()));
        List<String> large = new ArrayList<>();
        shows.forEach((show, episodes) -> {
            long seasons = episodes.stream().map(Subject::season).distinct().count();
            if (seasons > 1) {
                large.add(Lines.count(episodes.size(), "episode") + " in " + seasons + " seasons of " + show);
            }
        });
        if (!large.isEmpty()) {
            throw new NeedsConfirmation(String.join(" and ", large)).raise();
        }
    }

    /** Rates what was named, of a range each episode; the plays stand whatever comes of it. */
    private String rate(Map<Subject, Viewing> viewings, Map<NewPlay, Verdict> verdicts, int rating) {
        List<Subject> known = viewings.values().stream()
                .flatMap(viewing -> viewing.rated().stream())
                .filter(subject -> verdicts.entrySet().stream().noneMatch(
                        entry -> entry.getKey().subject().equals(subject) && entry.getValue() instanceof Verdict.NotFound))
                .toList();
        if (known.isEmpty()) {
            return null;
        }
        try {
            WriteResult result = trakt.sync().addRatings(Bulk.of(known, Map.of("rating", rating)));
            return known.stream().allMatch(subject -> Bulk.isMissing(result.notFound(), subject))
                    ? "Trakt does not know what was to be rated." : null;
        } catch (TraktException e) {
            return Objects.requireNonNull(Explanation.of(e.failure()).what());
        }
    }
}
