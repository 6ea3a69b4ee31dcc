package dev.traktmcp.tools.history;

import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.journal.Step;
import dev.traktmcp.plays.CheckedPlays;
import dev.traktmcp.plays.MovedPlays;
import dev.traktmcp.plays.NewPlay;
import dev.traktmcp.plays.Plays;
import dev.traktmcp.plays.Verdict;
import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.titles.reference.WholeShow;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.NextInShow;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.Pick;
import dev.traktmcp.tools.request.RatingsBefore;
import dev.traktmcp.tools.request.SavedEntry;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.WatchTarget;
import dev.traktmcp.tools.request.WatchlistRemovals;
import dev.traktmcp.tools.request.WatchlistRemovals.Departed;
import dev.traktmcp.tools.request.days.DatedItem;
import dev.traktmcp.tools.request.days.TitleEndings;
import dev.traktmcp.tools.request.moving.EndedCheckIn;
import dev.traktmcp.tools.request.moving.Moved;
import dev.traktmcp.tools.request.moving.MoveFrom;
import dev.traktmcp.tools.request.moving.Restored;
import dev.traktmcp.tools.request.moving.WrongTitle;
import dev.traktmcp.tools.request.rating.GivenRatings;
import dev.traktmcp.tools.request.seen.WhatFollows;
import dev.traktmcp.tools.request.moving.NextAgain;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.tools.request.together.Together;
import dev.traktmcp.trakt.Trakt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Marks movies and episodes as watched, each once, and rates them in the same call. */
record MarkWatched(TitleFinder titles, Trakt trakt, Plays plays, Journal journal, Viewer viewer)
        implements Tool<MarkWatched.Input> {
    record Input(
            @Nullable String title, @Nullable Integer year, @Nullable String type, @Nullable String id,
            @Nullable Integer season, @Nullable Integer episode, @Nullable List<String> items,
            @Nullable String onlyIf, @Nullable Integer throughEpisode, boolean includeEarlier, String watchedAt,
            @Nullable Integer rating, @Nullable String moveFrom, boolean rewatch, boolean confirm)
            implements TitleArguments {
        boolean onlyUnseen() {
            return OnlyIf.isUnseen(onlyIf);
        }

        /** Whether a time was said. */
        boolean isDated() {
            return !watchedAt.equals("now");
        }

        /** Whether nothing says that it was seen before. */
        boolean isFirstView() {
            return !rewatch && moveFrom == null;
        }

        /** Whether all of what was named was seen again, at a time that was said, so that nothing is left to ask. */
        boolean isAllAgain() {
            return rewatch && isDated() && !onlyUnseen();
        }

        /** The same with titles alone in {@code items}. */
        Input naming(List<String> titles) {
            return new Input(title, year, type, id, season, episode, titles, onlyIf, throughEpisode, includeEarlier,
                    watchedAt, rating, moveFrom, rewatch, confirm);
        }

        Input saying(String named, String when, @Nullable Integer points) {
            return new Input(named, year, type, id, season, episode, items, onlyIf, throughEpisode, includeEarlier,
                    when, points, moveFrom, rewatch, confirm);
        }
    }

    /**
     * @param leftWatchlist what Trakt took off the watchlist, as it takes off what was watched, of an episode the show
     * @param dayTaken in what was named, where that was more than a day; else null
     * @param removed the plays that are at another time now; null where none was moved
     * @param relisted what is on the watchlist again, as it was marked by mistake; null for nothing
     * @param endedCheckIn whose check-in ended, as it would have counted once more; null for none
     * @param seenBefore which of them had been seen before; null where none had, as far as is known
     */
    record Data(List<Outcome> items, List<ItemView> leftWatchlist, String timezone,
            @Nullable LocalDate dayTaken, @Nullable List<SavedEntry> removed,
            @Nullable List<ItemView> relisted, WatchTime.@Nullable SeenBefore seenBefore,
            @Nullable ItemView endedCheckIn, @Nullable String undoId) {}

    @Override
    public ToolReply call(Input in) {
        WatchedAt said = viewer.times().watchedAt(in.watchedAt());
        Together together = new Together(trakt, viewer);
        TitleEndings endings = new TitleEndings(titles, together::isPlace);
        GivenRatings.Titled own = in.rating() != null ? null : GivenRatings.ofTitle(in, endings::isTitle);
        if (own != null) {
            return call(in.saying(own.title(), in.watchedAt(), own.rating()));
        }
        WatchedAt ofAll = in.isDated() ? said : null;
        DatedItem single = DatedItem.single(in, viewer, endings);
        if (single != null) {
            return call(in.saying(single.title(), single.words(ofAll), in.rating()));
        }
        GivenRatings given = GivenRatings.of(in.items(), in.rating());
        List<String> items = in.items() == null ? null : given.titles();
        List<DatedItem> dated = DatedItem.of(items, viewer, endings, ofAll);
        List<String> entries = dated == null ? items : dated.stream().map(DatedItem::title).toList();
        WhatFollows follows = new WhatFollows(new NextInShow(trakt, viewer), dated == null ? List.of(said)
                : dated.stream().map(one -> one.when() == null ? said : one.when()).toList());
        Selection all = Selection.of(in.isFirstView() ? titles.with(follows) : titles,
                entries == null ? in : in.naming(entries), together.in(in));
        Consent.refuseMixed(in, all);
        NextAgain next = NextAgain.of(in.title(), entries, all);
        next.refuse(journal, viewer.clock().instant());
        MoveFrom moving = MoveFrom.of(in.moveFrom(), all, titles, trakt, journal, viewer);
        WrongTitle wrong = moving.wrong();
        WatchedAt watchedAt = wrong == null ? said : wrong.time(in.isDated() ? in.watchedAt() : null, said, viewer);
        boolean range = in.throughEpisode() != null || in.includeEarlier();
        Selection named = all.sparing(OnlyIf.obstaclesOfParts(in.onlyIf(), trakt, all.subjects(), range,
                viewer.wording()));
        Map<Subject, List<WatchedAt>> ofOwn = DatedItem.times(dated, named, viewer);
        Map<Subject, WatchTarget> viewings = new LinkedHashMap<>();
        Selection selection = named.refusing(subject -> WatchTarget.refusal(() -> viewings.put(subject,
                moving.narrowed(WatchTarget.of(subject, named.counted(subject), in.throughEpisode(),
                        in.includeEarlier() && (named.isSingle() || subject.season() != null), trakt,
                        viewer.clock().instant())))));
        moving.refuseMixed(in.rewatch(), ofOwn.values().stream().anyMatch(of -> of.size() > 1), viewings.values());
        WatchTimes times = WatchTimes.of(viewings, subject -> ofOwn.getOrDefault(subject, List.of(watchedAt)),
                viewer.clock().instant(), viewer.zone());
        times.refuseUnreleased(viewer.clock().instant());
        Map<Subject, Integer> toRate = RatedAlong.toRate(
                wrong == null ? given.of(named) : wrong.ratings(given.of(named), named), viewings);
        RatingsBefore ratings = RatingsBefore.read(trakt, toRate.keySet());
        Added added = plays.exclusively(
                () -> add(in, moving, next, viewings, times, ratings.steps(toRate.keySet(), toRate::get)));
        WatchOutcome.Rating rating = toRate.isEmpty() ? null : new RatedAlong(trakt, toRate, ratings)
                .rate(in.onlyUnseen(), added.verdicts());
        WatchTime time = WatchTime.of(ofOwn.isEmpty() ? times.ended(watchedAt) : watchedAt, times, in.isDated(),
                !ofOwn.isEmpty() || times.isSpaced() && !selection.isSingle(), viewer.wording());
        List<WatchOutcome> reports = WatchOutcome.of(selection, viewings, ofOwn, times, added.verdicts(), rating);
        WatchText text = WatchText.of(selection, reports, added.departed().stream().map(Departed::subject).toList(),
                time, moving.said() != null).with(time.again(added.earlier(), added.count()));
        List<Step> steps = new ArrayList<>(added.steps());
        if (rating != null) {
            steps.addAll(ratings.steps(rating.saved(), toRate::get));
        }
        Restored restored = Restored.of(wrong, added.count(), trakt, steps);
        String undoId = added.verdicts().containsValue(new Verdict.Unconfirmed())
                ? added.note().leaveOpen(text.headline(), steps)
                : added.note().settle(text.headline(), steps);
        EndedCheckIn ended = EndedCheckIn.of(added.verdicts(), trakt, journal, viewer.clock().instant());
        return reply(selection, reports, time, added, restored, ended, text.text() + follows.words(), undoId);
    }

    /**
     * @param steps the steps done: the plays, and what left the watchlist because of them
     * @param earlier when each that was added had been seen before, as far as that is known
     */
    private record Added(Map<NewPlay, Verdict> verdicts, List<Departed> departed, Moved moved, PendingEntry note,
            List<Step> steps, List<Instant> earlier) {
        int count() {
            return (int) verdicts.values().stream().filter(Verdict.Added.class::isInstance).count();
        }
    }

    private Added add(Input in, MoveFrom moving, NextAgain next, Map<Subject, WatchTarget> viewings, WatchTimes times,
            List<Step> ratings) {
        List<NewPlay> wanted = times.plays(viewings.values(), in.onlyUnseen());
        WrongTitle wrong = moving.wrong();
        MovedPlays former = moving.former(wanted);
        CheckedPlays checked = new BegunAgain(trakt, plays)
                .check(wanted, play -> former.moves(play) || in.rewatch() && !in.onlyUnseen());
        if (!in.confirm()) {
            Set<NormalizedName> whole = WholeShow.among(in.title(), in.items());
            new Consent(trakt, viewer).want(viewings.values(), checked.missing(),
                    part -> in.isAllAgain() || moving.said() != null
                            || times.all(part).stream().allMatch(WatchedAt.Released.class::isInstance)
                            || !whole.isEmpty() && whole.contains(NormalizedName.of(part.media().title())));
        }
        WatchlistRemovals departures = checked.missing().isEmpty()
                ? WatchlistRemovals.none() : WatchlistRemovals.before(trakt);
        List<Step> expected = new ArrayList<>(ratings);
        checked.missing().forEach(play -> expected.add(step(checked, play, next)));
        expected.addAll(Moved.steps(former.of(checked.missing())));
        PendingEntry note = journal.open("mark_watched", expected);
        Map<NewPlay, Verdict> verdicts = note.during(() -> plays.add(checked));
        Moved moved = note.during(() -> Moved.of(former, checked, verdicts, wrong));
        if (wrong != null) {
            wrong.subjects().forEach(one -> plays.forget(one.key()));
        }
        List<Departed> departed = departures.of(verdicts);
        List<Step> steps = new ArrayList<>(moved.steps());
        verdicts.forEach((play, verdict) -> {
            if (verdict instanceof Verdict.Added || verdict instanceof Verdict.Unconfirmed) {
                steps.add(step(checked, play, next));
            }
        });
        departed.forEach(one -> steps.add(one.step()));
        List<Instant> earlier = checked.missing().stream()
                .filter(play -> verdicts.get(play) instanceof Verdict.Added && !former.moves(play))
                .flatMap(play -> checked.earlier(play).stream()).sorted().toList();
        return new Added(verdicts, departed, moved, note, steps, earlier);
    }

    private static Step step(CheckedPlays checked, NewPlay play, NextAgain next) {
        Instant sent = play.watchedAt() instanceof WatchedAt.At(var instant, _, _, _) ? instant : null;
        return new Step.Watched(JournalSteps.thing(play.subject()), sent, checked.known(play),
                next.says(play.subject()));
    }

    private ToolReply reply(
            Selection selection, List<WatchOutcome> reports, WatchTime time, Added added, Restored restored,
            EndedCheckIn ended, String text, @Nullable String undoId) {
        List<Outcome> outcomes = new ArrayList<>();
        reports.forEach(report -> outcomes.addAll(report.outcomes(time)));
        selection.picks().stream()
                .filter(pick -> !(pick instanceof Pick.Chosen))
                .forEach(pick -> outcomes.add(Outcome.of(pick)));
        return new ToolReply(
                text + added.moved().text(viewer.wording()) + restored.text() + ended.text()
                        + JournalSteps.undo(undoId),
                new Data(
                        time.times().told(outcomes),
                        added.departed().stream().map(one -> ItemView.of(one.subject())).toList(),
                        viewer.zone().getId(), time.taken(), added.moved().entries(), restored.listed(),
                        WatchTime.SeenBefore.of(added.earlier(), added.count()), ended.item(), undoId),
                reports.stream().noneMatch(WatchOutcome::anythingDone) && !selection.isSpared());
    }
}
