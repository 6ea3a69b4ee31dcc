package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a test starts is left running, however the test ends. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "shell scripts")
class ChildTest {
    /** Says in a file who it is and whom it has started, then hangs. */
    private static final String HANGING = "sleep 100000 & echo $$ $! >pids.new; mv pids.new pids; wait";

    @TempDir
    Path folder;

    @Test
    void aScriptThatHangsEndsWithTheTestThatIsInterrupted() throws Exception {
        FutureTask<Child.Ended> test = new FutureTask<>(() -> Child.of("sh", "-c", HANGING).in(folder).run());
        Thread thread = Thread.ofPlatform().start(test);
        String[] pids = pids();
        thread.interrupt();

        assertThatThrownBy(test::get).hasCauseInstanceOf(InterruptedException.class);
        assertThat(pids).hasSize(2).allSatisfy(pid -> Await.until(() -> isGone(Long.parseLong(pid))));
    }

    @Test
    void aProcessEndsWithTheTestThatFails() throws Exception {
        assertThatThrownBy(() -> {
            try (Child _ = Child.of("sh", "-c", HANGING).in(folder).start()) {
                pids();
                throw new AssertionError("a test fails");
            }
        }).hasMessage("a test fails");
        assertThat(pids()).hasSize(2).allSatisfy(pid -> Await.until(() -> isGone(Long.parseLong(pid))));
    }

    @Test
    void oneThatSaysMuchNeedNotBeReadMeanwhile() throws Exception {
        String script = "yes line | head -n 100000; yes trouble | head -n 100000 >&2; exit 3";
        Child.Ended ended = Child.of("sh", "-c", script).run();
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.said().lines()).hasSize(100_000).containsOnly("line");
    }

    private String[] pids() throws IOException {
        Path file = folder.resolve("pids");
        Await.until(() -> Files.exists(file));
        return Files.readString(file).strip().split(" ");
    }

    /** What has ended may still have an entry, until its parent has looked at it. */
    private static boolean isGone(long pid) {
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
            return true;
        }
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "stat")).contains(") Z ");
        } catch (IOException e) {
            return false;
        }
    }
}
