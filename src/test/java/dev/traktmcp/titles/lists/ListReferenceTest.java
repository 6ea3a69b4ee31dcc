package dev.traktmcp.titles.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListReferenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "list:123                                               | -        | 123",
        "[list:123]                                             | -        | 123",
        "List: 123                                              | -        | 123",
        "https://trakt.tv/lists/123                             | -        | 123",
        "trakt.tv/lists/123?sort=rank,asc                       | -        | 123",
        "https://trakt.tv/users/robin/lists/sand-and-spice      | robin    | sand-and-spice",
        "<https://app.trakt.tv/users/Some-One/lists/9/comments> | some-one | 9",
        "https://app.trakt.tv/profile/robin/lists/one-sitting#x | robin    | one-sitting",
    })
    void idsAndAddressesSettleIt(String said, String user, String id) {
        assertThat(ListReference.parse(said)).isEqualTo(new ListReference(user, id, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "Oscars", "list: oscars", "list:12a", "movie:12", "https://trakt.tv/lists/trending",
        "https://example.org/users/robin/lists/x", "lists/1/2"})
    void theRestIsAName(String said) {
        assertThat(ListReference.parse(said)).isEqualTo(new ListReference(null, null, said));
    }

    @ParameterizedTest
    @CsvSource({"my Oscars list,Oscars", "the list,list", "My List,List", "list,list", "Oscars,Oscars",
        "watchlist,watchlist"})
    void wordsAroundANameAreNoneOfIt(String said, String bare) {
        assertThat(ListReference.parse(said).bareName()).isEqualTo(bare);
    }
}
