package dev.traktmcp.titles.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people say whose list they mean. */
class WhoseListTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "Robin's Sand & Spice list|Robin|Sand & Spice list",
        "robin’s  Horror|robin|Horror",
        "the sandwalker's Best of 2026|sandwalker|Best of 2026",
        "James' Westerns|James|Westerns",
        "Sand & Spice by robin|robin|Sand & Spice",
        "\"Sand & Spice\" by robin|robin|Sand & Spice",
        "Sand & Spice, by robin_1|robin_1|Sand & Spice"
    })
    void readsTheOwner(String said, String user, String name) {
        assertThat(WhoseList.parse(said)).contains(new WhoseList(user, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sand & Spice", "Robin's", "by robin", "Oscars 2026", "Don't Look Up", "'s list"})
    void readsNoneWhereNoneIsNamed(String said) {
        assertThat(WhoseList.parse(said)).isEmpty();
    }
}
