package dev.traktmcp.tools.playing;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.NotAired;
import dev.traktmcp.failure.Failure.Playing;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.journal.Step;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.AboutOne;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.details.DetailParts;
import dev.traktmcp.tools.request.EntrySubject;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.Pick;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.WatchlistRemovals;
import dev.traktmcp.tools.request.WatchlistRemovals.Departed;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.CheckedIn;
import dev.traktmcp.trakt.model.users.Watching;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks in: the person watches something from now on. Trakt makes it a play when its runtime is over. */
record CheckIn(TitleFinder titles, Trakt trakt, Journal journal, Viewer viewer) implements Tool<CheckIn.Input> {
    record Input(@Nullable String title, @Nullable Integer year, @Nullable String type, @Nullable String id,
            @Nullable Integer season, @Nullable Integer episode, @Nullable List<String> include)
            implements TitleArguments, DetailParts.Wanted {}

    /** @param expiresAt when it ends and becomes a play, or null where the runtime is unknown */
    record Data(List<Outcome> items, @Nullable Instant startedAt, @Nullable Instant expiresAt, String timezone,
            @Nullable String undoId) implements AboutOne {
        @Override
        public @Nullable String theOne() {
            return items.size() != 1 || items.getFirst().item() == null ? null : items.getFirst().item().id();
        }
    }

    // Episodes are out early somewhere in the world, but not by more than this.
    private static final Duration EARLY = Duration.ofDays(1);
    private static final String ME = "me";

    @Override
    public ToolReply call(Input in) {
        Found found = in.find(titles);
        Subject subject = found.subject();
        refuseWhatCannotPlay(subject);
        Instant now = viewer.clock().instant();
        List<Departed> listed = WatchlistRemovals.before(trakt).of(List.of(subject));
        PendingEntry note = journal.open("check_in", steps(subject, now, listed));
        try {
            CheckedIn done = note.during(() -> send(subject));
            Instant start = done.watchedAt() == null ? now : done.watchedAt();
            Integer minutes = runtime(subject);
            Instant end = minutes == null ? null : start.plus(Duration.ofMinutes(minutes));
            return begun(found, start, end, note, listed);
        } catch (TraktException e) {
            boolean conflict = e.failure() instanceof Failure.Conflict;
            Optional<Watching> playing = conflict || e.failure().mayBeDone() ? playing() : Optional.empty();
            if (playing.isPresent() && isSame(playing.get(), subject)) {
                return conflict
                        ? reply(OutcomeKind.ALREADY_THERE, "Already watching ", found,
                                playing.get().startedAt(), playing.get().expiresAt(), null)
                        : begun(found, Objects.requireNonNullElse(playing.get().startedAt(), now),
                                playing.get().expiresAt(), note, listed);
            }
            throw conflict && playing.isPresent() ? inTheWay(playing.get()) : e;
        }
    }

    /** @param listed what will leave the watchlist at the end, when no call may see it */
    private static List<Step> steps(Subject subject, Instant start, List<Departed> listed) {
        return Stream.concat(
                Stream.of(new Step.CheckedIn(JournalSteps.thing(subject), start)), listed.stream()
                        .map(Departed::step))
                .toList();
    }

    private ToolReply begun(Found found, Instant start, @Nullable Instant end, PendingEntry note,
            List<Departed> listed) {
        String undoId = note.settle(
                "Checked in to " + ReplyText.of(found.subject()) + ".", steps(found.subject(), start, listed));
        return reply(OutcomeKind.CHECKED_IN, "Checked in to ", found, start, end, undoId);
    }

    private Optional<Watching> playing() {
        try {
            return trakt.users().watching(ME);
        } catch (TraktException _) {
            return Optional.empty(); // only the first failure counts
        }
    }

    private void refuseWhatCannotPlay(Subject subject) {
        if (subject.media().type() == MediaType.SHOW && subject.episode() == null) {
            throw new BadArguments(subject.season() == null ? "season" : "episode",
                    "is missing: say which episode of " + subject.media().title() + next(subject)).raise();
        }
        Instant aired = subject.episode() == null ? null : subject.episode().firstAired();
        if (aired != null && aired.isAfter(viewer.clock().instant().plus(EARLY))) {
            throw new NotAired(subject.name(), aired).raise();
        }
    }

    /** The person likely means the next episode, but only they know. */
    private String next(Subject show) {
        try {
            return Optional
                    .ofNullable(trakt.shows().progress(
                            String.valueOf(show.media().ids().trakt()), viewer.countsSpecials(), false,
                            viewer.goesByLastActivity()).nextEpisode())
                    .map(next -> "; the next one not seen is " + Subject.place(next.season(), next.number()))
                    .orElse("");
        } catch (TraktException _) {
            return "";
        }
    }

    private CheckedIn send(Subject subject) {
        long id = subject.media().ids().trakt();
        return subject.episode() == null
                ? trakt.checkin().movie(id)
                : trakt.checkin().episode(id, subject.requireSeason(), subject.episode().number());
    }

    private static boolean isSame(Watching now, Subject subject) {
        return EntrySubject.of(now).filter(playing -> playing.typedId().equals(subject.typedId())).isPresent();
    }

    private TraktException inTheWay(Watching now) {
        TimeFormat wording = viewer.wording();
        return new Playing(
                EntrySubject.of(now).map(ReplyText::of).orElse("something that Trakt does not name"),
                now.expiresAt() == null ? null : wording.dateAndTime(now.expiresAt()) + " (" + wording.zone() + ")",
                !"scrobble".equals(now.action()),
                EntrySubject.of(now).map(subject -> subject.candidate(null)).orElse(null), now.expiresAt())
                .raise();
    }

    private static @Nullable Integer runtime(Subject subject) {
        Integer own = subject.episode() == null ? null : subject.episode().runtime();
        return own == null ? subject.media().runtime() : own;
    }

    private ToolReply reply(OutcomeKind outcome, String begin, Found found, @Nullable Instant start,
            @Nullable Instant end,
            @Nullable String undoId) {
        TimeFormat wording = viewer.wording();
        Pick.Chosen pick = Pick.Chosen.of(null, found);
        String text = begin + ReplyText.of(found.subject())
                + (end == null ? "."
                        : ": " + wording.left(end) + ", until " + wording.time(end) + " (" + wording.zone() + ").")
                + pick.countedLine()
                + "\nWhen it is over, Trakt adds it to your history as watched and takes it off your watchlist;"
                + " cancel_check_in ends it before that."
                + ReplyText.rivals(found.rivals()) + JournalSteps.undo(undoId);
        Outcome item = Outcome.of(outcome, pick);
        return new ToolReply(text, new Data(List.of(item), start, end, wording.zone(), undoId));
    }
}
