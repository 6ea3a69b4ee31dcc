package dev.traktmcp.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpoilersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Nothing to hide. | Nothing to hide. | 0",
        "Good. [spoiler]He dies.[/spoiler] See it. | Good. […] See it. | 1",
        "[SPOILER]He dies.[/Spoiler] | […] | 1",
        "A [spoiler]x[/spoiler] B [spoiler]y[/spoiler] C | A […] B […] C | 2",
        "He [spoiler]dies and nobody closed this | He […] | 1",
        "He [spoiler]dies [spoiler]twice[/spoiler] really[/spoiler]. | He […]. | 1",
        "Closed [/spoiler] without being opened | Closed  without being opened | 0",
        "[ spoiler ]He dies.[ / spoiler ] Fine. | […] Fine. | 1",
        "[spoilers]He dies.[/spoilers] Fine. | […] Fine. | 1",
        "[spoiler=the end]He dies.[/spoiler] Fine. | […] Fine. | 1",
        "[despoiler] is another word | [despoiler] is another word | 0",
    })
    void leavesOutWhatGivesThePlotAway(String comment, String kept, int hidden) {
        assertThat(Spoilers.without(comment)).isEqualTo(new Spoilers(kept, hidden));
    }
}
