package dev.traktmcp.tools.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliceTest {
    private static final List<Integer> FIVE = List.of(1, 2, 3, 4, 5);

    @ParameterizedTest
    @CsvSource({
        "1, 2, '[1, 2]',          Page 2 has more., Page 1 of 3; page 2 has more.",
        "2, 2, '[3, 4]',          Page 3 has more., Page 2 of 3; page 3 has more.",
        "3, 2, '[5]',             '',               'Page 3 of 3, the last.'",
        "1, 5, '[1, 2, 3, 4, 5]', '',               ''",
    })
    void cutsAPageAndSaysWhatFollows(int page, int limit, String items, String more, String pages) {
        Slice<Integer> slice = Slice.of(FIVE, page, limit);
        assertThat(slice.items()).hasToString(items);
        assertThat(slice.total()).isEqualTo(5);
        assertThat(slice.isLast()).isEqualTo(more.isEmpty());
        assertThat(slice.more().strip()).isEqualTo(more);
        assertThat(slice.pages().strip()).isEqualTo(pages);
    }

    @Test
    void aPageThatIsNotThereIsEmptyAndTheLast() {
        Slice<Integer> far = Slice.of(FIVE, Integer.MAX_VALUE, 250);
        assertThat(far.isEmpty()).isTrue();
        assertThat(far.isLast()).isTrue();
        assertThat(far.total()).isEqualTo(5);
    }
}
