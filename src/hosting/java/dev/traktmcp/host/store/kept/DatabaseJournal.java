package dev.traktmcp.host.store.kept;

import dev.traktmcp.host.database.Database;
import dev.traktmcp.host.database.StoreUnavailable;
import dev.traktmcp.journal.JournalEntry;
import dev.traktmcp.journal.JournalJson;
import dev.traktmcp.journal.JournalStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One person's journal: the latest hundred entries. The mark of a call that left nothing is one entry, the latest. */
record DatabaseJournal(Database database, String person) implements JournalStore {
    private static final int KEPT = 100;

    private static final String PUT = """
            insert into journal_entry (person, id, at, content) values (:person, :id, :at, :content)
            on conflict (person, id) do update set at = excluded.at, content = excluded.content""";

    private static final String FORGET = """
            delete from journal_entry where person = :person and id not in
                (select id from journal_entry where person = :person order by at desc, id desc limit :kept)""";

    @Override
    public void put(JournalEntry entry) {
        String content = new String(JournalJson.write(entry), StandardCharsets.UTF_8);
        orIo(() -> database.write(person, handle -> {
            handle.createUpdate(PUT)
                    .bind("person", person)
                    .bind("id", entry.id())
                    .bind("at", entry.at().toEpochMilli())
                    .bind("content", content)
                    .execute();
            return handle.createUpdate(FORGET).bind("person", person).bind("kept", KEPT).execute();
        }));
    }

    @Override
    public void remove(JournalEntry entry) {
        orIo(() -> database.write(person, handle -> handle.execute(
                "delete from journal_entry where person = ? and id = ? and at = ?", person, entry.id(),
                entry.at().toEpochMilli())));
    }

    @Override
    public Optional<Instant> latest() {
        return orIo(() -> database.read(handle -> handle
                .createQuery("select at from journal_entry where person = :person order by at desc limit 1")
                .bind("person", person)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli)));
    }

    @Override
    public List<JournalEntry> all() {
        List<String> all = orIo(() -> database.read(handle -> handle
                .createQuery("select content from journal_entry where person = :person order by at desc, id desc")
                .bind("person", person)
                .mapTo(String.class)
                .list()));
        return all.stream()
                .map(content -> JournalJson.read(content.getBytes(StandardCharsets.UTF_8)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static <T> T orIo(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreUnavailable e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        }
    }
}
