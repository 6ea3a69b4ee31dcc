package dev.traktmcp.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.traktmcp.host.database.Where;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Where.class)
class PeopleTest {
    @Parameter
    Where where;

    @TempDir
    Path folder;

    private Opening opening;
    private People people;

    @BeforeEach
    void open() {
        opening = Opening.in(folder, where);
        people = opening.store.people();
    }

    @AfterEach
    void close() {
        opening.close();
    }

    @Test
    void whoeverSignsInAgainIsTheSamePersonUnderTheNameOfToday() {
        Person first = people.signedIn("sean", "Sean");
        opening.clock.pass(Duration.ofDays(1));
        Person again = people.signedIn("sean", "Sean R");

        assertThat(first.host()).as("the very first runs nothing yet").isFalse();
        assertThat(again).isEqualTo(new Person(first.id(), "sean", "Sean R", first.since(),
                opening.clock.instant(), false, false));
        assertThat(people.find(first.id())).contains(again);
        assertThat(people.bySlug("sean")).contains(again);
        assertThat(people.bySlug("other")).isEmpty();
        assertThat(people.all()).hasSize(1);
    }

    @Test
    void aNameMayHoldAnything() {
        String name = "Zoë 'x' \"; drop table person; -- :id ? \uD83C\uDFAC";
        assertThat(people.bySlug(people.signedIn("zoe", name).slug()).orElseThrow().name()).isEqualTo(name);
    }

    @Test
    void whatSomebodyIsStaysWhenTheySignInAgain() {
        Person host = opening.person("host");
        Person other = opening.person("other");
        people.makeHost(host.id());
        people.block(other.id(), true);

        assertThat(opening.person("host").host()).isTrue();
        assertThat(opening.person("other").blocked()).isTrue();
        people.block(other.id(), false);
        assertThat(people.all()).extracting(Person::slug, Person::host, Person::blocked)
                .containsExactlyInAnyOrder(tuple("host", true, false),
                        tuple("other", false, false));
    }

    @Test
    void nothingIsExportedOfSomebodyUnknown() {
        assertThat(people.export("nobody")).isEqualTo(Map.of());
    }
}
