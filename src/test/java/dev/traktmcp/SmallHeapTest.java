package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmallHeapTest {
    private long size = 64;
    private long needed = 64;
    private int collected;
    private final SmallHeap heap = new SmallHeap(() -> size, () -> {
        collected++;
        size = needed;
    });

    @Test
    void whatHasGrownIsCollectedEachTime() {
        assertThat(afterGrowingTo(65)).as("it is nearly as it was").isZero();
        assertThat(afterGrowingTo(80)).isOne();
        assertThat(size).isEqualTo(64);
        assertThat(afterGrowingTo(73)).isEqualTo(2);
    }

    @Test
    void whatIsNeededIsNotCollectedForNothing() {
        needed = 100;
        assertThat(afterGrowingTo(100)).isOne();
        assertThat(afterGrowingTo(150)).as("half as much again").isOne();
        assertThat(afterGrowingTo(151)).isEqualTo(2);
    }

    @Test
    void whatIsNotNeededAnyMoreIsGivenBack() {
        needed = 100;
        assertThat(afterGrowingTo(100)).isOne();
        needed = 64;
        assertThat(afterGrowingTo(151)).isEqualTo(2);
        assertThat(afterGrowingTo(73)).isEqualTo(3);
    }

    private int afterGrowingTo(long now) {
        size = now;
        heap.look();
        return collected;
    }
}
