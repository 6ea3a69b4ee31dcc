package dev.traktmcp.cache;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps values, each for a time of its own, until they weigh too much together; then those go first that were not used
 * for longest. It is our own because every process needs one for its first answer, and Caffeine 3.3.1 takes some 50 ms
 * to make one: it looks for a System.Logger in every jar and makes method handles. Safe for use by several threads.
 */
public final class BoundedCache<K, V> {
    /** @param end when it may be forgotten, by the clock */
    private record Entry<V>(V value, long weight, long end) {}

    private final Map<K, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true); // the least used first
    private final LongSupplier nanos;
    private final long most;
    private final ToLongBiFunction<K, V> weigher;
    private long weight;

    /**
     * @param nanos a clock that never goes back
     * @param most what all may weigh together
     * @param weigher what one weighs
     */
    public BoundedCache(LongSupplier nanos, long most, ToLongBiFunction<K, V> weigher) {
        this.nanos = nanos;
        this.most = most;
        this.weigher = weigher;
    }

    /** The value, or null where there is none any more. */
    public synchronized @Nullable V get(K key) {
        Entry<V> entry = entries.get(key);
        if (entry != null && isOver(entry)) {
            remove(key);
            return null;
        }
        return entry == null ? null : entry.value();
    }

    /** Keeps a value in place of the former one; one that is too heavy by itself is not kept. */
    public synchronized void put(K key, V value, Duration held) {
        remove(key);
        long own = weigher.applyAsLong(key, value);
        if (own > most) {
            return;
        }
        entries.put(key, new Entry<>(value, own, nanos.getAsLong() + held.toNanos()));
        weight += own;
        if (weight > most) {
            drop(entry -> isOver(entry.getValue()));
        }
        while (weight > most) {
            remove(entries.keySet().iterator().next());
        }
    }

    /** Puts a value in the place of another, if that is still there. */
    public synchronized void replace(K key, V before, V after, Duration held) {
        if (get(key) == before) {
            put(key, after, held);
        }
    }

    public synchronized void remove(K key) {
        Entry<V> gone = entries.remove(key);
        weight -= gone == null ? 0 : gone.weight();
    }

    /** Keeps a value where there is none. */
    public synchronized void putIfAbsent(K key, V value, Duration held) {
        if (get(key) == null) {
            put(key, value, held);
        }
    }

    public synchronized void clear() {
        entries.clear();
        weight = 0;
    }

    public synchronized void removeIf(Predicate<K> unwanted) {
        drop(entry -> unwanted.test(entry.getKey()));
    }

    private void drop(Predicate<Map.Entry<K, Entry<V>>> unwanted) {
        for (Iterator<Map.Entry<K, Entry<V>>> all = entries.entrySet().iterator(); all.hasNext();) {
            Map.Entry<K, Entry<V>> entry = all.next();
            if (unwanted.test(entry)) {
                weight -= entry.getValue().weight();
                all.remove();
            }
        }
    }

    private boolean isOver(Entry<V> entry) {
        return nanos.getAsLong() - entry.end() >= 0;
    }
}
