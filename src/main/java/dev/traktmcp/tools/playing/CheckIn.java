package dev.traktmcp.tools.playing;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.Failure;
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
import dev.traktmcp.tools.core.NextInShow;
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
import dev.traktmcp.watching.WatchingNow;
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

    /**
     * @param items what became of the title, then the check-in that ended for it, where there was one
     * @param expiresAt when it ends and becomes a play, or null where the runtime is unknown
     */
    record Data(List<Outcome> items, @Nullable Instant startedAt, @Nullable Instant expiresAt, String timezone,
            @Nullable String undoId) implements AboutOne {
        @Override
        public @Nullable String theOne() {
            return items.getFirst().item() == null ? null : items.getFirst().item().id();
        }
    }

    // Episodes are out early somewhere in the world, but not by more than this.
    private static final Duration EARLY = Duration.ofDays(1);
    private static final String ME = "me";
    private static final String NEXT = "the next one not seen";
    /** Of what is over by so much, most people have seen all but the credits, so ending it may lose a viewing. */
    private static final int NEARLY_OVER = 90;

    @Override
    public ToolReply call(Input in) {
        Meant meant = meant(in.find(titles));
        refuseWhatHasNotAired(meant.subject());
        Instant now = viewer.clock().instant();
        List<Departed> listed = WatchlistRemovals.before(trakt).of(List.of(meant.subject()));
        return checkIn(meant, now, listed, null);
    }

    /**
     * What is to play.
     *
     * @param next whether only its show was named, or a season
     */
    private record Meant(Found found, boolean next) {
        Subject subject() {
            return found.subject();
        }

        String line() {
            return ReplyText.of(subject()) + (next ? ", " + NEXT : "");
        }

        Outcome outcome(OutcomeKind kind) {
            Outcome outcome = Outcome.of(kind, Pick.Chosen.of(null, found));
            return next ? outcome.withNote(NEXT) : outcome;
        }
    }

    /** @param ended what ended for it; null where nothing did, so that what runs may still be ended */
    private ToolReply checkIn(Meant meant, Instant now, List<Departed> listed, @Nullable Subject ended) {
        Subject subject = meant.subject();
        PendingEntry note = journal.open("check_in", steps(subject, now, listed));
        try {
            CheckedIn done = note.during(() -> send(subject));
            Instant start = done.watchedAt() == null ? now : done.watchedAt();
            Integer minutes = subject.runtime();
            Instant end = minutes == null ? null : start.plus(Duration.ofMinutes(minutes));
            return begun(meant, start, end, note, listed, ended);
        } catch (TraktException e) {
            boolean conflict = e.failure() instanceof Failure.Conflict;
            Optional<Watching> playing = conflict || e.failure().mayBeDone() ? playing() : Optional.empty();
            if (playing.isPresent() && isSame(playing.get(), subject)) {
                return conflict
                        ? reply(OutcomeKind.ALREADY_THERE, "Already watching ", meant,
                                playing.get().startedAt(), playing.get().expiresAt(), null, ended)
                        : begun(meant, Objects.requireNonNullElse(playing.get().startedAt(), now),
                                playing.get().expiresAt(), note, listed, ended);
            }
            if (ended != null) {
                return endedOnly(meant, ended, e.failure());
            }
            Optional<Subject> toEnd = conflict ? playing.flatMap(running -> toEnd(running, now)) : Optional.empty();
            if (toEnd.isPresent()) {
                trakt.checkin().cancel();
                return checkIn(meant, now, listed, toEnd.get());
            }
            throw conflict && playing.isPresent() ? inTheWay(playing.get()) : e;
        }
    }

    /** A check-in of which so much is left that it gives way; empty for any other, and for what a player reports. */
    private static Optional<Subject> toEnd(Watching running, Instant now) {
        Integer over = running.reportedByPlayer() ? null : WatchingNow.percentage(running, now);
        return over == null || over >= NEARLY_OVER ? Optional.empty()
                : EntrySubject.of(running);
    }

    private ToolReply endedOnly(Meant meant, Subject ended, Failure failure) {
        Outcome not = meant.outcome(OutcomeKind.NOT_SENT);
        return new ToolReply((failure.mayBeDone() ? "It is not known whether you are checked in to "
                : "Not checked in to ") + meant.line() + ": " + Explanation.of(failure).what()
                + "\n" + told(ended) + "\nNext: now_watching says what runs now; then call again.",
                new Data(List.of(not, outcome(ended)), null, null, viewer.zone().getId(), null), true);
    }

    private static String told(Subject ended) {
        return "Ended before it counted as watched: " + ReplyText.of(ended) + "; undo does not begin it again.";
    }

    private static Outcome outcome(Subject ended) {
        return Outcome.of(OutcomeKind.REMOVED, new Pick.Chosen(null, ended, List.of()));
    }

    /** @param listed what will leave the watchlist at the end, when no call may see it */
    private static List<Step> steps(Subject subject, Instant start, List<Departed> listed) {
        return Stream.concat(
                Stream.of(new Step.CheckedIn(JournalSteps.thing(subject), start)), listed.stream()
                        .map(Departed::step))
                .toList();
    }

    private ToolReply begun(Meant meant, Instant start, @Nullable Instant end, PendingEntry note,
            List<Departed> listed, @Nullable Subject ended) {
        String undoId = note.settle("Checked in to " + ReplyText.of(meant.subject()) + "."
                + (ended == null ? "" : " " + told(ended)), steps(meant.subject(), start, listed));
        return reply(OutcomeKind.CHECKED_IN, "Checked in to ", meant, start, end, undoId, ended);
    }

    private Optional<Watching> playing() {
        try {
            return trakt.users().watching(ME);
        } catch (TraktException _) {
            return Optional.empty(); // only the first failure counts
        }
    }

    /** Of a show or a season, the episode that the person sees next. */
    private Meant meant(Found named) {
        Subject subject = named.subject();
        return subject.media().type() != MediaType.SHOW || subject.episode() != null ? new Meant(named, false)
                : new Meant(new Found(new NextInShow(trakt, viewer).of(subject.media(), subject.season()),
                        named.rivals()), true);
    }

    private void refuseWhatHasNotAired(Subject subject) {
        Instant aired = subject.episode() == null ? null : subject.episode().firstAired();
        if (aired != null && aired.isAfter(viewer.clock().instant().plus(EARLY))) {
            throw new NotAired(subject.name(), aired).raise();
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
                !now.reportedByPlayer(),
                EntrySubject.of(now).map(subject -> subject.candidate(null)).orElse(null), now.expiresAt())
                .raise();
    }

    private ToolReply reply(OutcomeKind outcome, String begin, Meant meant, @Nullable Instant start,
            @Nullable Instant end, @Nullable String undoId, @Nullable Subject ended) {
        TimeFormat wording = viewer.wording();
        Pick.Chosen pick = Pick.Chosen.of(null, meant.found());
        String text = begin + meant.line()
                + (end == null ? "."
                        : ": " + wording.left(end) + ", until " + wording.time(end) + " (" + wording.zone() + ").")
                + pick.countedLine()
                + (ended == null ? "" : "\n" + told(ended))
                + "\nIt counts as watched when it is over."
                + ReplyText.rivals(meant.found().rivals()) + JournalSteps.undo(undoId);
        List<Outcome> items = Stream.concat(Stream.of(meant.outcome(outcome)),
                Stream.ofNullable(ended).map(CheckIn::outcome)).toList();
        return new ToolReply(text, new Data(items, start, end, wording.zone(), undoId));
    }
}
