package dev.traktmcp.host.store;

import dev.traktmcp.host.database.StoreUnavailable;
import dev.traktmcp.host.database.Database;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.Await;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.oauth.StoredSignIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path folder;

    private Opening opening;
    private Database database;

    @BeforeEach
    void open() {
        opening = Opening.in(folder);
        database = opening.store.database();
    }

    @AfterEach
    void close() {
        opening.close();
    }

    @Test
    void aFileThatIsTakenAwayAndComesBackHasEverything() throws IOException {
        opening.person("before");
        Path aside = folder.resolve("aside.db");
        Files.move(opening.file, aside);

        unavailable(() -> opening.person("meanwhile"));
        unavailable(() -> opening.store.people().all());
        assertThat(database.isReady()).isFalse();
        assertThat(opening.file).as("no empty database takes its place").doesNotExist();

        Files.move(aside, opening.file);
        assertThat(database.isReady()).isTrue();
        assertThat(opening.store.people().all()).extracting(Person::slug).containsExactly("before");
        opening.person("after");
        reopen();
        assertThat(opening.store.people().all()).extracting(Person::slug)
                .containsExactlyInAnyOrder("before", "after");
    }

    @Test
    void theWholeFolderMayGoAndComeBack() throws IOException {
        opening.person("before");
        Path home = opening.file.getParent();
        Files.move(home, folder.resolve("elsewhere"));
        unavailable(() -> opening.person("meanwhile"));
        unavailable(() -> opening.store.people().all());
        Files.move(folder.resolve("elsewhere"), home);
        opening.person("after");
        assertThat(opening.store.people().all()).extracting(Person::slug)
                .containsExactlyInAnyOrder("before", "after");
    }

    @Test
    void anotherFileInItsPlaceIsNoticed() throws IOException {
        opening.person("before");
        Path backup = folder.resolve("backup.db");
        database.write(handle -> handle.execute("pragma optimize"));
        database.sweep();
        Files.copy(opening.file, backup);
        opening.person("after the backup");
        database.sweep();
        Files.move(opening.file, folder.resolve("former.db"));
        Files.move(backup, opening.file);
        assertThat(opening.store.people().all()).extracting(Person::slug).containsExactly("before");
        opening.person("new");
        reopen();
        assertThat(opening.store.people().all()).extracting(Person::slug).containsExactlyInAnyOrder("before", "new");
    }

    /** The limit on pages answers as a full disk does. */
    @Test
    void afterAFullDiskItGoesOnAndHasLostNothing() {
        opening.person("before");
        long pages = database.read(handle -> handle.createQuery("pragma page_count").mapTo(Long.class).one());
        database.write(handle -> handle.createQuery("pragma max_page_count = " + pages).mapTo(Long.class).one());
        String much = "x".repeat(100_000);
        unavailable(() -> opening.person(much));

        assertThat(opening.store.people().all()).extracting(Person::slug).containsExactly("before");
        opening.person("after"); // on a new connection, which has no such limit
        assertThat(database.isReady()).isTrue();
        opening.person(much);
        assertThat(opening.store.people().all()).hasSize(3);
    }

    @Test
    void afterAWriteThatFailedItIsReadyWhenAWriteSucceeds() throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + opening.file);
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate"); // another process, which does not let go
            unavailable(() -> opening.person("meanwhile"));
            assertThat(opening.store.people().all()).as("it can be read").isEmpty();
            assertThat(database.isReady()).isFalse();
            statement.execute("rollback");
        }
        assertThat(database.isReady()).isTrue();
        assertThat(opening.person("after").slug()).isEqualTo("after");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndStays() throws IOException {
        Path home = Files.createDirectory(folder.resolve("other"));
        Path file = Files.writeString(home.resolve("host.db"), "long enough, but not a database. ".repeat(50));
        String content = Files.readString(file);
        unavailable(() -> Database.embedded(file, false, opening.clock));
        assertThat(file).hasContent(content);
    }

    @Test
    void aFileThatOthersCouldChangeIsRefused() throws IOException {
        database.close();
        Files.setPosixFilePermissions(opening.file, PosixFilePermissions.fromString("rw-rw----"));
        unavailable(() -> Database.embedded(opening.file, false, opening.clock));
        Files.setPosixFilePermissions(opening.file, PosixFilePermissions.fromString("rw-------"));
        opening = Opening.in(folder);
        for (Path file : List.of(opening.file, Path.of(opening.file + "-wal"), Path.of(opening.file + "-shm"))) {
            opening.person("somebody");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        }
    }

    @Test
    void readersDoNotWaitForAWriter() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        Thread writer = Thread.ofVirtual().start(() -> database.write(_ -> {
            opening.person("half done");
            writing.countDown();
            Await.until(read);
            return "done";
        }));
        Await.until(writing);
        assertThat(opening.store.people().all()).as("nothing of what is not committed").isEmpty();
        read.countDown();
        writer.join();
        assertThat(opening.store.people().all()).hasSize(1);
    }

    @Test
    void whatThrowsLeavesNothing() {
        assertThatThrownBy(() -> database.write(_ -> {
            opening.person("half done");
            assertThat(opening.store.people().all()).as("what the transaction sees").hasSize(1);
            throw new IllegalStateException("the other half fails");
        })).hasMessage("the other half fails");
        assertThat(opening.store.people().all()).isEmpty();
        assertThat(database.isReady()).isTrue();
    }

    @Test
    void aMistakeOfOursIsNotTakenForTrouble() {
        for (String sql : List.of("insert into health (id, at) values (1, null)", "no sql",
                "insert into health (id, at) values (1, 'text')")) {
            assertThatThrownBy(() -> database.write(handle -> handle.execute(sql))).isInstanceOf(JdbiException.class);
        }
        assertThatThrownBy(() -> database.read(handle -> handle.execute("delete from person")))
                .as("a read writes nothing").isInstanceOf(StoreUnavailable.class);
        assertThat(database.isReady()).isTrue();
    }

    @Test
    void nothingIsKeptOfWhoIsDeletedMeanwhile() {
        Person sean = opening.person("sean");
        Grant grant = opening.grant(sean, "claude");
        opening.store.people().delete(sean.id());
        unavailable(() -> opening.store.tokens().issue(grant, Opening.BOTH));
        unavailable(() -> opening.store.grants().allow(sean.id(), opening.client("x"), Opening.BOTH, Opening.RESOURCE));
        unavailable(() -> opening.store.oneTime().put("browser", Map.of("person", sean.id()), Duration.ofDays(1)));
        assertThatThrownBy(() -> opening.store.signIns().of(sean.id()).write(StoredSignIn.NONE))
                .isInstanceOf(TraktException.class);
        opening.store.audit().note("deleted", sean.id(), null, null);
        assertThat(opening.store.audit().latest(1)).extracting(Audit.Event::person).containsOnlyNulls();
        assertThat(database.isReady()).isTrue();
    }

    @Test
    void afterItsEndItIsUnavailable() {
        database.close();
        unavailable(() -> opening.store.people().all());
        unavailable(() -> opening.person("late"));
        assertThat(database.isReady()).isFalse();
        opening = Opening.in(folder);
    }

    private void reopen() {
        opening.close();
        opening = Opening.in(folder);
        database = opening.store.database();
    }

    private void unavailable(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(StoreUnavailable.class)
                .message().doesNotContain(folder.toString());
    }
}
