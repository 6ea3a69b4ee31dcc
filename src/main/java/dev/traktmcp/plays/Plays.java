package dev.traktmcp.plays;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.Pause;
import dev.traktmcp.failure.Failure.RateLimited;
import dev.traktmcp.failure.Failure.StoreUnusable;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.home.HomeLock;
import dev.traktmcp.home.Mutex;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.JournalEntry;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.titles.SyncItems;
import dev.traktmcp.trakt.Items;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Adds plays to the history of the signed-in person. Safe for use by several threads; what checks and then adds runs
 * inside {@link #exclusively}.
 */
public final class Plays {
    private static final LazyLogger LOG = new LazyLogger(Plays.class);

    /** How long to wait before each look for plays that were sent without an answer. */
    private static final List<Duration> LOOKS = List.of(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(4));

    /**
     * The part of the call's time that we keep for these looks, in case a request uses up its own part without an
     * answer.
     */
    private static final Duration LOOKING = Duration.ofSeconds(8);

    private final Trakt trakt;
    private final Pause pause;
    private final SentPlays sent;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);
    private final Mutex others;

    /** Where no other process shares the home. */
    public Plays(Trakt trakt, Journal journal, InstantSource clock, Pause pause) {
        this(trakt, journal, clock, pause, HomeLock.ofThisProcess());
    }

    /**
     * @param journal tells of plays that another process sent without an answer
     * @param others lets one process at a time check and add
     */
    public Plays(Trakt trakt, Journal journal, InstantSource clock, Pause pause, Mutex others) {
        this.others = others;
        this.trakt = trakt;
        this.pause = pause;
        this.sent = new SentPlays(journal, clock);
    }

    /** Forgets the plays of the person who was signed in. */
    public void forget() {
        sent.forget();
    }

    /** Forgets the plays of an item that was removed, so that it and its parts may be added again at once. */
    public void forget(ItemKey removed) {
        sent.forget(removed);
    }

    /**
     * Runs work that checks and then adds, one at a time, so that two calls at once do not both find a play missing.
     * Where the home cannot be locked, it goes without other processes.
     */
    public <T> T exclusively(Supplier<T> work) {
        try {
            if (!oneAtATime.tryLock(Deadline.left().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RateLimited(LOOKS.getLast()).raise(); // another call is still looking for its plays
            }
        } catch (InterruptedException _) {
            throw Pause.cancelled();
        }
        boolean[] begun = {false};
        try {
            return others.alone(() -> {
                begun[0] = true;
                return work.get();
            });
        } catch (TraktException e) {
            if (begun[0] || !(e.failure() instanceof StoreUnusable)) {
                throw e;
            }
            LOG.debug("the home cannot be locked", e);
            return work.get();
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * Checks which of some plays the history already has. It gives plays that were sent without an answer, by this
     * process or another, time to appear, and notes entries of the journal that turn out to be done.
     *
     * @param rewatch whether to add a play even so
     */
    public CheckedPlays check(List<NewPlay> plays, Predicate<NewPlay> rewatch) {
        List<JournalEntry> unanswered = sent.unanswered(plays);
        PlayLog before = read(plays);
        CheckedPlays checked = CheckedPlays.of(plays, before, play -> seen(play, plays, before, rewatch.test(play)));
        sent.settle(checked, unanswered);
        return checked;
    }

    /** Reads the history, and reads it again a little later where a play sent without an answer is not there yet. */
    private PlayLog read(List<NewPlay> plays) {
        PlayLog log = PlayLog.read(trakt, plays);
        if (plays.stream().noneMatch(play -> sent.isDoubtful(play) && log.seen(play).isEmpty())) {
            return log;
        }
        pause.take(LOOKS.getLast());
        return PlayLog.read(trakt, plays);
    }

    private Optional<Instant> seen(NewPlay play, List<NewPlay> asked, PlayLog before, boolean rewatch) {
        // A play that was sent without an answer is looked for even then, as it may be this very viewing.
        boolean sendAnyway = rewatch && !sent.isDoubtful(play);
        return sendAnyway ? Optional.empty()
                : before.seen(play).or(() -> sent.confirmed(play, asked).filter(play::isSame));
    }

    /** Adds the missing plays, part by part; returns the outcome of each play. It fails only if nothing was done. */
    public Map<NewPlay, Verdict> add(CheckedPlays checked) {
        Map<NewPlay, Verdict> verdicts = new LinkedHashMap<>(checked.seen());
        List<NewPlay> missing = checked.missing();
        boolean open = false;
        for (int from = 0; from < missing.size() && !open; from += Items.AT_ONCE) {
            List<NewPlay> part = missing.subList(from, Math.min(from + Items.AT_ONCE, missing.size()));
            try {
                verdicts.putAll(send(part, checked.before()));
                open = verdicts.containsValue(new Verdict.Unconfirmed());
            } catch (TraktException e) {
                if (from == 0) {
                    throw e;
                }
                LOG.debug("{} plays were sent, the others cannot be", from, e);
                break;
            }
        }
        missing.forEach(play -> verdicts.putIfAbsent(play, new Verdict.NotSent()));
        return verdicts;
    }

    private Map<NewPlay, Verdict> send(List<NewPlay> plays, PlayLog before) {
        Map<NewPlay, Verdict> verdicts = new LinkedHashMap<>();
        sent.doubt(plays);
        try {
            WriteResult result = Deadline.sparing(LOOKING, () -> trakt.sync().addToHistory(items(plays)));
            plays.forEach(play -> verdicts.put(play, SyncItems.isMissing(result.notFound(), play.subject())
                    ? new Verdict.NotFound() : new Verdict.Added()));
        } catch (TraktException e) {
            if (!e.failure().mayBeDone()) {
                plays.forEach(sent::forget);
                throw e;
            }
            LOG.debug("no answer to {} plays: looking for them", plays.size());
            plays.forEach(play -> verdicts.put(play, new Verdict.Unconfirmed()));
            lookFor(plays, before, verdicts);
        }
        sent.remember(verdicts);
        return verdicts;
    }

    private static Items items(List<NewPlay> plays) {
        Items items = Items.none();
        for (NewPlay play : plays) {
            items = SyncItems.plus(items, play.subject(), Map.of("watched_at", play.watchedAt().sent()));
        }
        return items;
    }

    private void lookFor(List<NewPlay> plays, PlayLog before, Map<NewPlay, Verdict> verdicts) {
        for (Duration wait : LOOKS) {
            if (Deadline.left().compareTo(wait) <= 0) {
                return; // nobody would wait for this look
            }
            pause.take(wait);
            try {
                PlayLog now = PlayLog.read(trakt, plays);
                plays.stream().filter(play -> now.hasMoreThan(before, play))
                        .forEach(play -> verdicts.put(play, new Verdict.Added()));
            } catch (TraktException e) {
                LOG.debug("the history cannot be read now", e);
            }
            if (!verdicts.containsValue(new Verdict.Unconfirmed())) {
                return;
            }
        }
    }
}
