package dev.traktmcp.tools.request.seen;

import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.NextUnseen;
import dev.traktmcp.tools.core.NextInShow;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.model.Media;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * For who says what they have just seen: of several seasons that have the episodes of some numbers, the one is meant in
 * which they stopped right before, where all of the others are seen. Made for one call; safe for use by several
 * threads.
 */
public final class WhatFollows implements NextUnseen {
    /** What was seen so long before the last one seen does not follow on it. */
    private static final Duration BEFORE = Duration.ofDays(1);

    private final NextInShow next;
    private final List<WatchedAt> times;
    private final Queue<String> taken = new ConcurrentLinkedQueue<>();

    /** @param times when they say that they saw it */
    public WhatFollows(NextInShow next, List<WatchedAt> times) {
        this.next = next;
        this.times = List.copyOf(times);
    }

    @Override
    public Subject of(Media show, @Nullable Integer season) {
        return next.of(show, season);
    }

    @Override
    public Subject after(Subject last, @Nullable Integer season) {
        return next.after(last, season);
    }

    @Override
    public List<Subject> following(List<List<Subject>> runs) {
        return next.lastSeen(runs.getFirst().getFirst().media(), runs).filter(found -> times.stream()
                .allMatch(time -> time instanceof WatchedAt.At(var at, _, _, _)
                        && !at.plus(BEFORE).isBefore(found.at())))
                .map(found -> {
                    taken.add(found.run().getFirst().media().title() + ": " + ReplyText.episodes(found.run()) + ", as "
                            + found.last() + " is the last you saw");
                    return found.run();
                }).orElse(List.of());
    }

    /** What was taken and why, each on a line of its own; empty for nothing. */
    public String words() {
        return taken.stream().distinct().map(one -> "\nTaken as " + one + ".").collect(Collectors.joining());
    }
}
