package dev.traktmcp.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1); // such clocks may begin anywhere
    private final BoundedCache<String, String> cache =
            new BoundedCache<>(nanos::get, 10, (_, value) -> value.length());

    @Test
    void aValueIsKeptForItsTime() {
        cache.put("a", "1", MINUTE);
        cache.put("b", "2", MINUTE.multipliedBy(2));
        nanos.addAndGet(MINUTE.toNanos() - 1);
        assertThat(cache.get("a")).isEqualTo("1");
        nanos.incrementAndGet();
        assertThat(cache.get("a")).isNull();
        assertThat(cache.get("b")).isEqualTo("2");
    }

    @Test
    void whatWasNotUsedForLongestMakesRoom() {
        cache.put("a", "1234", MINUTE);
        cache.put("b", "1234", MINUTE);
        assertThat(cache.get("a")).isNotNull();
        cache.put("c", "1234", MINUTE);
        assertThat(cache.get("b")).isNull();
        assertThat(cache.get("a")).isNotNull();
        assertThat(cache.get("c")).isNotNull();
    }

    @Test
    void whatIsTooOldMakesRoomBeforeWhatIsUsed() {
        cache.put("a", "1234", MINUTE.multipliedBy(9));
        cache.put("b", "1234", MINUTE);
        nanos.addAndGet(MINUTE.toNanos());
        cache.put("c", "1234", MINUTE);
        assertThat(cache.get("a")).isNotNull();
    }

    @Test
    void weightIsThatOfWhatIsThere() {
        for (int i = 0; i < 100; i++) {
            cache.put("same", "12345", MINUTE);
            cache.put("gone", "12345", MINUTE);
            cache.remove("gone");
        }
        cache.put("other", "12345", MINUTE);
        assertThat(cache.get("same")).isNotNull();
        cache.removeIf("same"::equals);
        cache.put("third", "12345", MINUTE);
        assertThat(cache.get("other")).isNotNull();
        cache.clear();
        cache.put("a", "1234567890", MINUTE);
        assertThat(cache.get("a")).isNotNull();
    }

    @Test
    void whatIsTooHeavyIsNotKeptNorWhatItReplaces() {
        cache.put("a", "1", MINUTE);
        cache.put("b", "1", MINUTE);
        cache.put("a", "12345678901", MINUTE);
        assertThat(cache.get("a")).isNull();
        assertThat(cache.get("b")).isEqualTo("1");
    }

    @Test
    void onlyTheValueThatIsThereIsReplaced() {
        String first = "1";
        cache.put("a", first, MINUTE);
        cache.replace("a", "another", "2", MINUTE);
        assertThat(cache.get("a")).isEqualTo("1");
        cache.replace("a", first, "2", MINUTE);
        assertThat(cache.get("a")).isEqualTo("2");
        cache.putIfAbsent("a", "3", MINUTE);
        cache.putIfAbsent("b", "3", MINUTE);
        assertThat(cache.get("a")).isEqualTo("2");
        assertThat(cache.get("b")).isEqualTo("3");
    }
}
