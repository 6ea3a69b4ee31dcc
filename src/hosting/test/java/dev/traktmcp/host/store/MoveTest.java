package dev.traktmcp.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.Await;
import dev.traktmcp.config.UnusableSetting;
import dev.traktmcp.host.database.Database;
import dev.traktmcp.host.database.Move;
import dev.traktmcp.host.database.PostgresServer;
import dev.traktmcp.host.database.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoveTest {
    @TempDir
    Path folder;

    private Opening opening;
    private String url;

    @BeforeEach
    void open() {
        opening = Opening.in(folder);
        url = PostgresServer.shared().fresh();
    }

    @AfterEach
    void close() {
        opening.close();
    }

    @Test
    void whatIsLeftInAFileIsKnown() {
        assertThat(Database.isLeftIn(opening.file)).isTrue();
        assertThat(Database.isLeftIn(folder.resolve("none"))).isFalse();
    }

    private Map<String, Integer> move() {
        return new Move(opening.file, url, opening.clock).all();
    }

    private Database there() {
        return Database.postgresql(url, true, opening.clock);
    }

    @Test
    void everyRowIsThereAfterwardsAndTheServerGoesOnThere() throws IOException {
        new Everything(opening, "ann");
        new Everything(opening, "bo");
        opening.store.database().isReady();
        Map<String, List<Map<String, Object>>> before = Everything.rows(opening.store.database());
        Map<String, Integer> rows = move();

        Map<String, Integer> sizes = new HashMap<>();
        before.forEach((table, all) -> sizes.put(table, all.size()));
        assertThat(rows).isEqualTo(sizes);
        assertThat(texts(Everything.rows(opening.store.database()))).isEqualTo(texts(before));
        assertThat(Database.isLeftIn(opening.file)).isFalse();
        opening.person("came later");
        opening.store.audit().note("later", null, null, null);
        Path note = opening.file.resolveSibling("database");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(note))).isEqualTo("rw-------");
        opening.close();
        opening = Opening.in(folder);
        assertThat(opening.store.people().all()).extracting(Person::slug)
                .as("the next start on that home").containsExactlyInAnyOrder("ann", "bo", "came later");
        assertThatThrownBy(this::move).isInstanceOf(UnusableSetting.class).hasMessageContaining("moved before");
    }

    private static Map<String, List<String>> texts(Map<String, List<Map<String, Object>>> rows) {
        Map<String, List<String>> texts = new HashMap<>();
        rows.forEach((table, all) -> texts.put(table, all.stream().map(row -> {
            Map<String, String> cells = new HashMap<>();
            row.forEach((column, cell) -> cells.put(column, Everything.text(cell)));
            return cells.toString();
        }).sorted().toList()));
        return texts;
    }

    @Test
    void nothingIsLostOfWhatIsWrittenMeanwhile() throws InterruptedException {
        List<String> said = new CopyOnWriteArrayList<>();
        List<Throwable> wrong = new CopyOnWriteArrayList<>();
        AtomicBoolean end = new AtomicBoolean();
        List<Thread> threads = List.of("a", "b", "c").stream().map(name -> Thread.ofVirtual().start(() -> {
            for (int i = 0; !end.get(); i++) {
                try {
                    said.add(opening.person(name + i).slug());
                } catch (RuntimeException e) {
                    wrong.add(e);
                }
            }
        })).toList();
        Await.until(() -> said.size() > 20);
        int before = said.size();
        int moved = move().get("person");
        Await.until(() -> said.size() > before + 60);
        end.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(wrong).isEmpty();
        assertThat(moved).isBetween(before, said.size());
        opening.close();
        opening = Opening.in(folder);
        assertThat(opening.store.people().all()).extracting(Person::slug).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void aMoveThatWasStoppedBeginsAnewAndNobodyWorksOnHalfOfIt() {
        opening.person("ann");
        try (Database database = there()) {
            database.change(handle -> {
                handle.execute("insert into arrival (id, done) values (1, 0)");
                handle.execute("insert into person (id, slug, name, since, seen) values ('x', 'half', 'Half', 1, 1)");
            });
        }
        assertThatThrownBy(this::there).isInstanceOf(UnusableSetting.class).hasMessageContaining("host move again");
        assertThat(move()).containsEntry("person", 1);
        assertThat(opening.store.people().all()).extracting(Person::slug).containsExactly("ann");
    }

    @Test
    void whatIsNotFreeStaysAsItIs() {
        opening.person("ann");
        try (Database _ = there()) {
            assertThatThrownBy(this::move).isInstanceOf(UnusableSetting.class).hasMessageContaining("A server works");
        }
        try (Database database = there()) {
            new People(database, opening.clock).signedIn("other", "Other");
        }
        assertThatThrownBy(this::move).isInstanceOf(UnusableSetting.class).hasMessageContaining("has people already");
        String nowhere = "postgresql://ann:secret@127.0.0.1:1/none";
        assertThatThrownBy(() -> new Move(opening.file, nowhere, opening.clock).all())
                .isInstanceOf(StoreUnavailable.class).message().doesNotContain("secret");
        assertThatThrownBy(() -> new Move(folder.resolve("none"), url, opening.clock).all())
                .isInstanceOf(UnusableSetting.class).hasMessageContaining("nothing to move");
        assertThat(opening.store.people().all()).extracting(Person::slug).containsExactly("ann");
        try (Database database = there()) {
            assertThat(new People(database, opening.clock).all()).extracting(Person::slug).containsExactly("other");
        }
    }
}
