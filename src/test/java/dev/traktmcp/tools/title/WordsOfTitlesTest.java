package dev.traktmcp.tools.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.trakt.UsersApi;
import dev.traktmcp.tools.request.streaming.WhereToWatch;
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
    @CsvSource({"Sean, sean", "@Justin Nemeth, justin-nemeth", "  , -"})
    void userNamesBecomeSlugs(String name, String slug) {
        assertThat(UsersApi.slug(name == null ? " " : name)).isEqualTo(slug);
    }
}
