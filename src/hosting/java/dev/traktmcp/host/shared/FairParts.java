package dev.traktmcp.host.shared;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * How many requests a server may send in a minute, in fair parts: half of them go to whoever comes first, and the rest
 * only to those who have had less than an equal part, counted with one more person, who may be about to come. It counts
 * in spans of five seconds, so a minute may be five seconds longer. Safe for use by several threads.
 */
final class FairParts {
    /** How many spans are the last minute and the one that has begun. */
    static final int SPANS = 13;

    static final Duration SPAN = Duration.ofSeconds(5);

    private final int budget;
    private final LongSupplier nanos;

    /** What each person sent, by span; guarded by itself. */
    private final Map<Long, Map<String, Integer>> spans = new LinkedHashMap<>();

    /** @param nanos a clock that never goes back, {@code System::nanoTime} */
    FairParts(int budget, LongSupplier nanos) {
        this.budget = budget;
        this.nanos = nanos;
    }

    /** As {@link dev.traktmcp.trakt.http.sharing.Allowance#ask}. */
    Duration ask(String person) {
        synchronized (spans) {
            long now = nanos.getAsLong();
            long span = Math.floorDiv(now, SPAN.toNanos());
            spans.keySet().removeIf(other -> other <= span - SPANS);
            Map<String, Integer> current = spans.computeIfAbsent(span, _ -> new LinkedHashMap<>());
            current.putIfAbsent(person, 0);
            Set<String> people = new HashSet<>();
            spans.values().forEach(each -> people.addAll(each.keySet()));
            int all = spans.values().stream().flatMap(each -> each.values().stream()).mapToInt(count -> count).sum();
            int own = spans.values().stream().mapToInt(each -> each.getOrDefault(person, 0)).sum();
            if (mayGo(budget, all, own, people.size())) {
                current.merge(person, 1, Integer::sum);
                return Duration.ZERO;
            }
            return Duration.ofNanos((span + 1) * SPAN.toNanos() - now);
        }
    }

    private static boolean mayGo(int budget, int all, int own, int people) {
        return all < budget && (2 * all < budget || own < Math.max(1, budget / (people + 1)));
    }
}
