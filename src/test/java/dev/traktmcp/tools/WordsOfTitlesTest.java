package dev.traktmcp.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.trakt.Users;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small pieces of the replies about titles. */
class WordsOfTitlesTest {
    @ParameterizedTest
    @CsvSource({
        "netflix, Netflix",
        "disney_plus, Disney+",
        "amazon_prime_video, Prime Video",
        "bbc_iplayer, BBC iPlayer",
        "some_new_service, Some New Service",
        "plus, Plus",
    })
    void servicesHaveTheirNames(String source, String name) {
        assertThat(WhereToWatch.name(source)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0 | 0 minutes",
        "1 | 1 minute",
        "59 | 59 minutes",
        "60 | 1 hour",
        "100 | 2 hours",
        "2820 | 47 hours (2 days)",
        "128400 | 2,140 hours (89 days)",
    })
    void timeSpentIsToldAsPeopleTellIt(long minutes, String words) {
        assertThat(GetStats.time(minutes)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"Sean, sean", "@Justin Nemeth, justin-nemeth", "  , -"})
    void userNamesBecomeSlugs(String name, String slug) {
        assertThat(Users.slug(name == null ? " " : name)).isEqualTo(slug);
    }
}
