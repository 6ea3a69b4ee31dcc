package dev.traktmcp.simulator.account;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The lists of one person that Trakt fills ("Users: smart lists"). Safe for use by several threads. */
public final class SmartLists {
    /** Slugs and numbers are of all users together. */
    private static final long OF_ONE_PERSON = 10_000;

    private final List<SmartList> lists = new ArrayList<>();
    private final Clock clock;
    private final long owner;
    private final AtomicLong last;

    SmartLists(long owner, Clock clock) {
        this.clock = clock;
        this.owner = owner;
        this.last = new AtomicLong((owner + 1) * OF_ONE_PERSON);
    }

    SmartLists copy() {
        SmartLists copy = new SmartLists(owner, clock);
        copy.lists.addAll(all());
        return copy;
    }

    public synchronized List<SmartList> all() {
        return List.copyOf(lists);
    }

    /** @param id number or slug */
    public Optional<SmartList> find(String id) {
        return all().stream()
                .filter(list -> list.slug().equals(id) || String.valueOf(list.trakt()).equals(id))
                .findFirst();
    }

    public synchronized SmartList create(ObjectNode definition) {
        Instant now = clock.instant();
        long trakt = last.incrementAndGet();
        String plain = Lists.plain(definition.path("name").asString());
        return keep(new SmartList(trakt, find(plain).isEmpty() ? plain : plain + "-" + trakt, definition, now, now));
    }

    public synchronized SmartList keep(SmartList list) {
        lists.add(list);
        last.accumulateAndGet(list.trakt(), Math::max);
        return list;
    }

    /** The sent settings over the former ones; the slug stays. */
    public synchronized SmartList edit(SmartList list, JsonNode sent) {
        SmartList changed = list.with(sent, clock.instant());
        lists.replaceAll(one -> one.trakt() == list.trakt() ? changed : one);
        return changed;
    }

    public synchronized void remove(SmartList list) {
        lists.removeIf(one -> one.trakt() == list.trakt());
    }

    synchronized void clear() {
        lists.clear();
    }

    long last() {
        return last.get();
    }

    void goOnFrom(long number) {
        last.accumulateAndGet(number, Math::max);
    }
}
