package dev.traktmcp.tools.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.trakt.model.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagingTest {
    private static Page<String> sent(Integer total, boolean complete) {
        return new Page<>(List.of("Heat"), total, complete, null);
    }

    @Test
    void aPageBeforeTheLastNamesTheNext() {
        assertThat(Paging.of(Slice.of(List.of(1, 2, 3), 1, 2)))
                .isEqualTo(new Paging(3, 1, 2, 2, null, false));
        assertThat(Paging.of(sent(21, false), 2, 10)).isEqualTo(new Paging(21, 2, 3, 3, null, false));
        assertThat(Paging.of(sent(null, false), 2, 10)).isEqualTo(new Paging(null, 2, null, 3, null, false));
    }

    @Test
    void nothingFollowsTheLastAndNoNumberOfPagesIsWorthSayingOfOne() {
        assertThat(Paging.of(Slice.of(List.of(1, 2, 3), 2, 2))).isEqualTo(new Paging(3, 2, 2, null, null, true));
        assertThat(Paging.of(Slice.of(List.of(1), 1, 2))).isEqualTo(new Paging(1, 1, null, null, null, true));
        assertThat(Paging.of(Slice.of(List.of(1), 7, 2))).as("there is no page 7")
                .isEqualTo(new Paging(1, 7, 1, null, null, true));
        assertThat(Paging.whole(0, true)).isEqualTo(new Paging(0, 1, null, null, null, true));
    }

    @Test
    void whatCouldNotBeReadIsNoPageButKeepsAnAnswerFromBeingComplete() {
        assertThat(Paging.of(Slice.of(List.of(1, 2, 3), 1, 2), false))
                .isEqualTo(new Paging(3, 1, 2, 2, true, false));
        assertThat(Paging.of(Slice.of(List.of(1), 1, 2), false)).isEqualTo(new Paging(1, 1, null, null, true, false));
        assertThat(Paging.of(sent(10, false), 1, 10)).isEqualTo(new Paging(10, 1, null, null, true, false));
        assertThat(Paging.whole(2, false)).isEqualTo(new Paging(2, 1, null, null, true, false));
    }
}
