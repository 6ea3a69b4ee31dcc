package dev.traktmcp.simulator.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The latest requests in the order in which they were answered; not all, as a sandbox may run for weeks. Safe for use
 * by several threads.
 */
final class RequestLog {
    private static final int KEPT = 10_000;

    private final Deque<Recorded> requests = new ArrayDeque<>();
    private final List<String> unknown = new ArrayList<>();

    synchronized void add(Recorded request) {
        if (requests.size() == KEPT) {
            requests.removeFirst();
        }
        requests.addLast(request);
    }

    /** What the strict refused, as {@code GET /no/such/route}. */
    synchronized void addUnknown(String request) {
        unknown.add(request);
    }

    synchronized List<String> unknown() {
        return List.copyOf(unknown);
    }

    synchronized List<Recorded> all() {
        return List.copyOf(requests);
    }

    synchronized void clear() {
        requests.clear();
        unknown.clear();
    }
}
