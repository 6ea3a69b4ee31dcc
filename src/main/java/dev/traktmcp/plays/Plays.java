package dev.traktmcp.plays;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.Pause;
import dev.traktmcp.failure.Failure.RateLimited;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.ItemRef;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.SyncItems;
import dev.traktmcp.trakt.Items;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds plays to the history of the signed-in person. */
public final class Plays {
    private static final Logger LOG = LoggerFactory.getLogger(Plays.class);

    /** How long to wait before each look for what was sent without an answer. */
    private static final List<Duration> LOOKS = List.of(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(4));

    /** What is left of the call's time for looking, should a request use up its own share without an answer. */
    private static final Duration LOOKING = Duration.ofSeconds(8);

    /** A read may be stale by some seconds; this is longer than any that was seen. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** What this process sent lately: {@code confirmed} or not. */
    private record Sent(Instant instant, boolean confirmed) {}

    private final Trakt trakt;
    private final Pause pause;
    private final Cache<String, Sent> lately;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    public Plays(Trakt trakt, Pause pause) {
        this.trakt = trakt;
        this.pause = pause;
        this.lately = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(10_000).build();
    }

    /** Drops what is remembered of the person who was signed in. */
    public void forget() {
        lately.invalidateAll();
    }

    /** Drops what is remembered of something whose plays were removed: it may be added again at once. */
    public void forget(Subject removed) {
        boolean one = removed.episode() != null || removed.type() == MediaType.MOVIE;
        String beginning = removed.media().typedId() + " " + (removed.season() == null ? "" : removed.season() + " ");
        lately.asMap().keySet().removeIf(key -> one ? key.equals(PlayLog.key(removed)) : key.startsWith(beginning));
    }

    /** Drops what is remembered of one play that was taken back. */
    public void forget(ItemRef takenBack) {
        lately.invalidate(PlayLog.key(takenBack));
    }

    /**
     * Has it looked for before it is sent, since another process sent it and died before an answer came. What this process
     * knows of it by itself is worth more.
     */
    public void doubt(NewPlay play) {
        lately.asMap().putIfAbsent(PlayLog.key(play.subject()), new Sent(play.instant(), false));
    }

    /** Runs what looks and then adds: two callers who say the same at once must not both find it missing. */
    public <T> T exclusively(Supplier<T> work) {
        try {
            if (!oneAtATime.tryLock(Deadline.left().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RateLimited(LOOKS.getLast()).raise(); // another call still looks for its plays
            }
        } catch (InterruptedException _) {
            throw Pause.cancelled();
        }
        try {
            return work.get();
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Which of some plays are missing from the history, and which were seen before. */
    public final class Checked {
        private final SequencedMap<NewPlay, Verdict> seen = new LinkedHashMap<>();
        private final List<NewPlay> missing = new ArrayList<>();
        private final PlayLog before;

        private Checked(List<NewPlay> plays, boolean rewatch) {
            before = read(plays);
            for (NewPlay play : plays) {
                // What was sent without an answer is looked for even then: it may be the very viewing that is meant.
                boolean sendAnyway = rewatch && !isDoubtful(play);
                Optional<Instant> when = sendAnyway ? Optional.empty() : before.seen(play).or(() -> sentLately(play));
                when.ifPresentOrElse(
                        instant -> seen.put(play, new Verdict.SeenBefore(instant)), () -> missing.add(play));
                if (when.isPresent() && isDoubtful(play)) {
                    lately.invalidate(PlayLog.key(play.subject())); // the history has settled it
                }
            }
        }

        public List<NewPlay> missing() {
            return List.copyOf(missing);
        }

        /** The ids of the plays of the same thing that are there before, as far as they were read. */
        public List<Long> known(NewPlay play) {
            return before.ids(play);
        }

        /** Adds those that are missing, part by part; says what became of each play. Fails only if nothing was done. */
        public Map<NewPlay, Verdict> add() {
            Map<NewPlay, Verdict> verdicts = new LinkedHashMap<>(seen);
            boolean open = false;
            for (int from = 0; from < missing.size() && !open; from += Items.AT_ONCE) {
                List<NewPlay> part = missing.subList(from, Math.min(from + Items.AT_ONCE, missing.size()));
                try {
                    verdicts.putAll(send(part, before));
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
    }

    /**
     * Looks what is there already.
     *
     * @param rewatch whether plays are to be added all the same
     */
    public Checked check(List<NewPlay> plays, boolean rewatch) {
        return new Checked(plays, rewatch);
    }

    /** What was sent without an answer may only now show up, so it is given a little more time to. */
    private PlayLog read(List<NewPlay> plays) {
        PlayLog log = PlayLog.read(trakt, plays);
        if (plays.stream().noneMatch(play -> isDoubtful(play) && log.seen(play).isEmpty())) {
            return log;
        }
        pause.take(LOOKS.getLast());
        return PlayLog.read(trakt, plays);
    }

    private boolean isDoubtful(NewPlay play) {
        Sent sent = lately.getIfPresent(PlayLog.key(play.subject()));
        return sent != null && !sent.confirmed();
    }

    private Optional<Instant> sentLately(NewPlay play) {
        return Optional.ofNullable(lately.getIfPresent(PlayLog.key(play.subject())))
                .filter(sent -> sent.confirmed() && play.isNear(sent.instant()))
                .map(Sent::instant);
    }

    private Map<NewPlay, Verdict> send(List<NewPlay> plays, PlayLog before) {
        Items items = Items.none();
        for (NewPlay play : plays) {
            items = SyncItems.plus(items, play.subject(), Map.of("watched_at", play.watchedAt().sent()));
        }
        Map<NewPlay, Verdict> verdicts = new LinkedHashMap<>();
        // Before sending: whoever is cancelled meanwhile has perhaps sent it all the same.
        plays.forEach(play -> lately.put(PlayLog.key(play.subject()), new Sent(play.instant(), false)));
        try {
            Items sent = items;
            WriteResult result = Deadline.sparing(LOOKING, () -> trakt.sync().addToHistory(sent));
            plays.forEach(play -> verdicts.put(play, SyncItems.isMissing(result.notFound(), play.subject())
                    ? new Verdict.NotFound() : new Verdict.Added()));
        } catch (TraktException e) {
            if (!e.failure().mayBeDone()) {
                plays.forEach(play -> lately.invalidate(PlayLog.key(play.subject())));
                throw e;
            }
            LOG.debug("no answer to {} plays: looking for them", plays.size());
            plays.forEach(play -> verdicts.put(play, new Verdict.Unconfirmed()));
            lookFor(plays, before, verdicts);
        }
        remember(verdicts);
        return verdicts;
    }

    private void lookFor(List<NewPlay> sent, PlayLog before, Map<NewPlay, Verdict> verdicts) {
        for (Duration wait : LOOKS) {
            if (Deadline.left().compareTo(wait) <= 0) {
                return; // a look that nobody waits for
            }
            pause.take(wait);
            try {
                PlayLog now = PlayLog.read(trakt, sent);
                sent.stream().filter(play -> now.hasMoreThan(before, play)).forEach(play -> verdicts.put(play, new Verdict.Added()));
            } catch (TraktException e) {
                LOG.debug("the history cannot be read now", e);
            }
            if (!verdicts.containsValue(new Verdict.Unconfirmed())) {
                return;
            }
        }
    }

    private void remember(Map<NewPlay, Verdict> verdicts) {
        verdicts.forEach((play, verdict) -> {
            if (verdict instanceof Verdict.NotFound) {
                lately.invalidate(PlayLog.key(play.subject()));
            } else {
                lately.put(PlayLog.key(play.subject()), new Sent(play.instant(), verdict instanceof Verdict.Added));
            }
        });
    }
}
