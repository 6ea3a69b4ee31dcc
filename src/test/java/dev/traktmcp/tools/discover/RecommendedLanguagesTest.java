package dev.traktmcp.tools.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recommendations take the languages that charts take. */
class RecommendedLanguagesTest extends InASandbox {
    @ParameterizedTest
    @CsvSource({"ja, Japanese", "Japanese, Japanese", "japanisch, Japanese", "japonais, Japanese", "japonés, Japanese",
        "giapponese, Japanese", "japonês, Japanese", "Japans, Japanese", "ko, Korean", "französisch, French",
        "español, Spanish", "EN, English"})
    void areThoseOfCharts(String said, String language) {
        for (Map<String, Object> call : List.of(Map.<String, Object>of("languages", List.of(said)),
                Map.<String, Object>of("chart", "popular", "languages", List.of(said)))) {
            assertThat(say(call.containsKey("chart") ? "charts" : "recommendations", call))
                    .contains("(language " + language);
        }
    }

    @Test
    void areNamedAmongTheArguments() {
        assertThat(say("recommendations", Map.of("country", "jp"))).contains("The arguments are", "languages");
    }
}
