package dev.traktmcp.tools.request.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.deadline.FakeTime;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.Step;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Show;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Two calls may race, and the second may find the same episode as the first or the one behind it. */
class NextAgainTest {
    private static final Subject PILOT = episode(1);
    private static final Subject SECOND = episode(2);

    private final FakeTime time = new FakeTime();
    private final Journal journal = Journal.inMemory(time, () -> "robin");

    private static Subject episode(int number) {
        JsonMapper json = new JsonMapper();
        Show show = json.readValue("{\"title\":\"Fargo\",\"ids\":{\"trakt\":7}}", Show.class);
        Episode episode = json.readValue("{\"season\":1,\"number\":%d,\"ids\":{\"trakt\":7%d}}"
                .formatted(number, number), Episode.class);
        return new Subject(show, 1, episode);
    }

    private void marked(Subject episode, Boolean next) {
        List<Step> steps = List.of(new Step.Watched(JournalSteps.thing(episode), time.instant(), List.of(), next));
        journal.open("mark_watched", steps).settle("Marked.", steps);
    }

    private void refuse(Subject next) {
        new NextAgain(Map.of(next, "title")).refuse(journal, time.instant());
    }

    @Test
    void theVerySameEpisodeIsNotRefusedAsItIsMarkedAlready() {
        marked(PILOT, true);
        assertThatCode(() -> refuse(PILOT)).doesNotThrowAnyException();
    }

    @Test
    void theOneBehindTheNextOfAMomentAgoIsRefused() {
        marked(PILOT, true);
        assertThatThrownBy(() -> refuse(SECOND)).hasMessageContaining("Fargo S01E02 now, as S01E01 was marked");
        time.pass(Duration.ofMinutes(6));
        assertThatCode(() -> refuse(SECOND)).doesNotThrowAnyException();
    }

    @Test
    void whatWasNamedItselfSaysNothing() {
        marked(PILOT, null);
        assertThatCode(() -> refuse(SECOND)).doesNotThrowAnyException();
    }

    @Test
    void theJournalIsToldOfThoseAlone() {
        NextAgain next = new NextAgain(Map.of(PILOT, "title"));
        assertThat(next.says(episode(1))).isTrue();
        assertThat(next.says(SECOND)).isNull();
    }
}
