package dev.traktmcp.tools.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.trakt.model.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankedPageTest {
    private static final int LARGEST = 250;
    private final List<Integer> asked = Collections.synchronizedList(new ArrayList<>());

    /** The numbers from {@code first} down to 1, every second one, on pages clamped as Trakt clamps them. */
    private RankedPage.Source<Integer> downFrom(int first) {
        List<Integer> all = IntStream.iterate(first, number -> number > 0, number -> number - 2).boxed().toList();
        return (page, limit) -> {
            asked.add(limit);
            int effective = Math.min(limit, LARGEST);
            List<Integer> items = all.stream().skip((page - 1L) * effective).limit(effective).toList();
            return new Page<>(items, all.size(), (long) page * effective >= all.size(), null);
        };
    }

    private RankedPage<Integer> both(int page, int limit) {
        return RankedPage.page(List.of(downFrom(2_000), downFrom(1_999)), Comparator.<Integer>naturalOrder().reversed(),
                null, page, limit);
    }

    @Test
    void onePageOfOneListIsAskedForAsItIs() {
        RankedPage<Integer> ranks = RankedPage.page(List.of(downFrom(2_000)), Comparator.naturalOrder(), null, 3, 10);
        assertThat(ranks.items()).hasSize(10).startsWith(1_960);
        assertThat(ranks.total()).isEqualTo(1_000);
        assertThat(ranks.complete()).isFalse();
        assertThat(asked).containsExactly(10);
    }

    @Test
    void twoListsAreMergedByRank() {
        RankedPage<Integer> ranks = both(2, 3);
        assertThat(ranks.items()).containsExactly(1_997, 1_996, 1_995);
        assertThat(ranks.total()).isEqualTo(2_000);
        assertThat(ranks.complete()).isFalse();
    }

    @Test
    void rankIsRightBeyondTheLargestPageOfTrakt() {
        assertThat(both(40, 50).items()).hasSize(50).startsWith(50).endsWith(1);
        assertThat(both(40, 50).complete()).isTrue();
        assertThat(both(41, 50).items()).isEmpty();
        assertThat(asked).allMatch(limit -> limit <= LARGEST);
    }

    @Test
    void whatIsLeftOutIsMadeUpForFromFurtherDown() {
        RankedPage<Integer> ranks = RankedPage.page(
                List.of(downFrom(2_000)), Comparator.naturalOrder(), number -> number % 1_000 == 0, 1, 10);
        assertThat(ranks.items()).containsExactly(2_000, 1_000);
        assertThat(ranks.total()).isEqualTo(2);
        assertThat(ranks.complete()).isTrue();
        assertThat(ranks.gaveUp()).isFalse();
    }

    @Test
    void howManyFitIsNotSaidBeforeItIsKnown() {
        RankedPage<Integer> ranks = RankedPage.page(
                List.of(downFrom(2_000)), Comparator.naturalOrder(), number -> number < 1_990, 1, 5);
        assertThat(ranks.items()).startsWith(1_988).hasSize(5);
        assertThat(ranks.total()).isNull();
        assertThat(ranks.complete()).isFalse();
        assertThat(ranks.end(1)).isEqualTo("\nPage 2 has more.");
    }

    @Test
    void anEndlessListIsGivenUpAndThatIsSaid() {
        RankedPage<Integer> ranks = RankedPage.page(
                List.of(downFrom(20_000)), Comparator.naturalOrder(), number -> number == 20_000, 1, 5);
        assertThat(ranks.items()).containsExactly(20_000);
        assertThat(ranks.complete()).isFalse();
        assertThat(ranks.gaveUp()).isTrue();
        assertThat(ranks.end(1)).isEqualTo("\nTrakt's list goes on, but was read no further.");
    }
}
