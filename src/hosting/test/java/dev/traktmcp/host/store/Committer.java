package dev.traktmcp.host.store;

import dev.traktmcp.host.database.Database;
import dev.traktmcp.home.Home;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A process that opens the store of a folder when it gets a first byte. With a second one it begins to commit: it notes
 * two events in each transaction, and says its number after that, until it is killed.
 */
final class Committer {
    private Committer() {}

    public static void main(String[] words) throws Exception {
        System.out.println("ready");
        System.in.read();
        Path folder = Path.of(words[0]);
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-29T12:00:00Z"));
        Store store =
                Store.of(Database.embedded(folder.resolve("host.db"), false, clock), Keys.of(null, new Home(folder)),
                        clock, new SecureRandom());
        System.out.println("open");
        System.in.read();
        for (int number = 1;; number++) {
            String text = words[1] + " " + number;
            store.database().write(_ -> {
                store.audit().note("one half", null, null, text);
                store.audit().note("other half", null, null, text);
                return text;
            });
            System.out.println(number);
        }
    }
}
