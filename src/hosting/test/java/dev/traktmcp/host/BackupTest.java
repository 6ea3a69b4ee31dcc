package dev.traktmcp.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.traktmcp.Child;
import dev.traktmcp.host.HostedServer.Guest;
import dev.traktmcp.host.database.PostgresServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of PostgreSQL as the guide says it, and the way back. */
class BackupTest {
    @Test
    void whoWasInIsInAgain(@TempDir Path folder) throws Exception {
        assumeThat(Child.isInstalled("pg_dump")).as("pg_dump is installed").isTrue();
        PostgresServer postgres = PostgresServer.shared();
        String lost = postgres.fresh();
        Guest anna;
        try (HostedServer server = new HostedServer(folder.resolve("home"), "--database", lost)) {
            anna = server.guest("anna", HostedServer.READ);
            run("pg_dump", "--format=custom", "--file=" + folder.resolve("dump"), lost);
        }
        String restored = postgres.fresh();
        run("pg_restore", "--exit-on-error", "--no-owner", "--dbname=" + restored, folder.resolve("dump").toString());
        try (HostedServer server = new HostedServer(folder.resolve("home"), "--database", restored)) {
            assertThat(server.running.store().signIns().of(anna.person().id()).read().isGood()).isTrue();
            assertThat(server.session(anna)).as("the token that an assistant has").isNotEmpty();
        }
    }

    private static void run(String... command) throws Exception {
        Child.Ended ended = Child.of(command).inOneVoice().run();
        assertThat(ended.code()).as(ended.said()).isZero();
    }
}
