package dev.traktmcp.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, with five titles and ten requests, of which the last carries a wrong label. */
class BenchTest {
    private static final Path CATALOGUE = Path.of("src/test/resources/bench");
    private static final Path REQUESTS = CATALOGUE.resolve("requests-dev.jsonl");

    @Test
    void runsEveryRequestThroughTheProduct() {
        Map<String, Grade> verdicts = verdicts(Setup.A);

        assertThat(verdicts)
                .hasSize(10)
                .containsEntry("t3", Grade.RIGHT_TO_ASK)
                .containsEntry("t10", Grade.WRONG_WRITE);
        verdicts.keySet().removeAll(List.of("t3", "t10"));
        assertThat(verdicts.values()).containsOnly(Grade.CORRECT);
    }

    @Test
    void setUpsDifferInWhatTheyClaim() {
        assertThat(verdicts(Setup.B)).hasSize(9).doesNotContainKey("t6");
        assertThat(verdicts(Setup.C)).hasSize(9).doesNotContainKey("t6");
        assertThat(verdicts(Setup.WITHOUT_CURATED)).hasSize(10).containsEntry("t7", Grade.MISS);
    }

    @Test
    void countsTheRequestsOfEachTitleAlone() {
        assertThat(Trial.run(Setup.A, CATALOGUE, REQUESTS)).extracting(Judged::cost)
                .allSatisfy(cost -> assertThat(cost).isBetween(0, 4))
                .contains(0, 1);
    }

    @Test
    void printsTheSameTablesEveryTime() {
        List<String> printed = new ArrayList<>();
        List<String> again = new ArrayList<>();

        assertThat(Bench.measure(CATALOGUE, REQUESTS, printed::add)).isTrue();
        assertThat(Bench.measure(CATALOGUE, REQUESTS, again::add)).isTrue();
        assertThat(again).isEqualTo(printed);
        assertThat(String.join("\n", printed))
                .contains("(a) ", "(b) ", "(c) ", "Without one category", "wrong write: t10 exact")
                .containsPattern("wrong writes +10\\.0 %")
                .containsPattern("exact +3 +2 +0 +0 +0 +0 +0 +1 +0\\.000");
    }

    @Test
    void saysWhatIsMissing(@TempDir Path folder) throws IOException {
        assertThat(Bench.resolution(null, null)).isEqualTo(2);
        assertThat(Bench.resolution(folder, null)).isEqualTo(2);
        Path wrong = Files.writeString(folder.resolve("requests.jsonl"),
                "{\"id\":\"1\",\"args\":{\"title\":\"x\"},\"expect\":{\"key\":\"movie:404\"}}\n");
        assertThatThrownBy(() -> Trial.run(Setup.A, CATALOGUE, wrong)).hasMessageContaining("movie:404");
        assertThatThrownBy(() -> Trial.run(Setup.A, CATALOGUE, folder.resolve("none")))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static Map<String, Grade> verdicts(Setup setup) {
        return Trial.run(setup, CATALOGUE, REQUESTS).stream()
                .collect(Collectors.toMap(judged -> judged.labelled().id(), Judged::verdict));
    }
}
