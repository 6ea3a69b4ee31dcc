package dev.traktmcp.host.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Child;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that commits all the time. The seed is printed with a failure and can be given as kills.seed. */
class StoreKilledTest {
    @TempDir
    Path folder;

    @Test
    void nothingThatWasCommittedIsLostAndNothingIsTorn() throws Exception {
        afterEachOf(5);
    }

    @Test
    @Tag("slow")
    void theSameAfterDozensOfKills() throws Exception {
        afterEachOf(40);
    }

    private void afterEachOf(int kills) throws Exception {
        long seed = Long.getLong("kills.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int kill = 1; kill <= kills; kill++) {
            int committed;
            try (Child child = committer("kill" + kill)) {
                child.tell("c");
                int atLeast = random.nextInt(40);
                do {
                    committed = Integer.parseInt(child.stdout().next());
                } while (committed < atLeast);
                Thread.sleep(random.nextInt(10));
                child.handle().destroyForcibly(); // as kill -9 does
                committed += child.stdout().all().size();
            }
            assertWhole("kill" + kill, committed, "kill %d of seed %d".formatted(kill, seed));
        }
    }

    private void assertWhole(String run, int committed, String where) {
        try (Opening opening = Opening.in(folder)) {
            List<String> one = details(opening, "one half", run);
            assertThat(one).as(where).hasSizeGreaterThanOrEqualTo(committed);
            assertThat(details(opening, "other half", run)).as(where).isEqualTo(one);
            List<String> integrity = opening.store.database().read(
                    handle -> handle.createQuery("pragma integrity_check").mapTo(String.class).list());
            assertThat(integrity).as(where).containsExactly("ok");
        }
    }

    private static List<String> details(Opening opening, String event, String run) {
        return opening.store.audit().latest(Integer.MAX_VALUE).stream()
                .filter(one -> one.event().equals(event))
                .map(Audit.Event::detail)
                .filter(detail -> detail.startsWith(run + " "))
                .toList();
    }

    @Test
    void severalProcessesMakeTheTablesAtOnce() throws Exception {
        try (Child one = start("one"); Child two = start("two"); Child three = start("three")) {
            List<Child> all = List.of(one, two, three);
            for (Child child : all) {
                assertThat(child.stdout().next()).isEqualTo("ready");
            }
            all.forEach(child -> child.tell("o"));
            for (Child child : all) {
                assertThat(child.stdout().next()).isEqualTo("open");
            }
            one.tell("c");
            two.tell("c");
            assertThat(one.stdout().next()).isEqualTo("1");
            assertThat(two.stdout().next()).as("both write").isEqualTo("1");
        }
        try (Opening opening = Opening.in(folder)) {
            assertThat(opening.store.audit().latest(Integer.MAX_VALUE)).extracting(Audit.Event::detail)
                    .contains("one 1", "two 1");
        }
    }

    private Child committer(String name) throws Exception {
        Child child = start(name);
        assertThat(child.stdout().next()).isEqualTo("ready");
        child.tell("o");
        assertThat(child.stdout().next()).isEqualTo("open");
        return child;
    }

    private Child start(String name) throws Exception {
        return Child.of(Committer.class, folder.resolve("home").toString(), name).start();
    }
}
