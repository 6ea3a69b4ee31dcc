package dev.traktmcp.tools.request.narrowing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.catalogue.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles by where they are from, in every tool that narrows by genres. */
class FromSomewhereTest extends InASandbox {
    private static final Pattern TITLE = Pattern.compile("\\[(movie|show):(\\d+)]");

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"charts, most_watched, -, British, United Kingdom, gb",
        "charts, popular, show, American, United States, us",
        "recommendations, -, movie, Japan, Japan, jp", "get_watchlist, -, -, American, United States, us"})
    void onlyThoseAreShownAndTheReplySaysSo(
            String tool, String chart, String type, String said, String name, String code) {
        Map<String, Object> arguments = new HashMap<>(Map.of("genres", List.of(said)));
        if (chart != null) {
            arguments.put("chart", chart);
        }
        if (type != null) {
            arguments.put("type", type);
        }

        String reply = say(tool, arguments);

        assertThat(reply).contains(name).doesNotContain("fewer filters");
        List<String[]> ids = TITLE.matcher(reply).results()
                .map(found -> new String[] {found.group(1), found.group(2)}).toList();
        assertThat(ids).isNotEmpty().allSatisfy(id -> assertThat(simulator.catalogue()
                .byTrakt(id[0].equals("movie") ? Type.MOVIE : Type.SHOW, Long.valueOf(id[1])))
                .hasValueSatisfying(title -> assertThat(title.facts().country()).isEqualTo(code)));
    }

    @ParameterizedTest
    @CsvSource({"discover", "popular"})
    void aListThatTraktFillsKeepsIt(String source) {
        String reply = say("create_list", Map.of("name", "Home", "smart", source, "genres", List.of("British crime")));

        assertThat(reply).contains("countries gb", "genres crime");
        assertThat(writes()).anySatisfy(sent -> assertThat(Objects.requireNonNull(sent.body()))
                .contains("\"countries\":[\"gb\"]"));
    }
}
