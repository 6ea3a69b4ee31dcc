package dev.traktmcp.host.store.kept;

import dev.traktmcp.host.database.Database;
import dev.traktmcp.host.database.StoreUnavailable;
import dev.traktmcp.recent.RecentStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** What one person has just written: a row for each request. */
record DatabaseRecent(Database database, String person) implements RecentStore {
    private static final String READ = """
            select name, content from recent_write where person = :person and at >= :since order by name""";

    private static final String KEEP = """
            insert into recent_write (person, name, at, content) values (:person, :name, :at, :content)
            on conflict (person, name) do nothing""";

    private record Kept(String name, String content) {}

    @Override
    public long changed() {
        try {
            return database.read(handle -> handle
                    .createQuery("select coalesce(max(id), 0) from recent_write where person = :person")
                    .bind("person", person)
                    .mapTo(Long.class)
                    .one());
        } catch (StoreUnavailable _) {
            return 0;
        }
    }

    @Override
    public boolean read(Predicate<String> wanted, Instant since, BiConsumer<String, byte[]> reader)
            throws IOException {
        try {
            for (Kept one : database.read(handle -> handle.createQuery(READ)
                    .bind("person", person)
                    .bind("since", since.toEpochMilli())
                    .map((row, _) -> new Kept(row.getString("name"), row.getString("content")))
                    .list())) {
                if (wanted.test(one.name())) {
                    reader.accept(one.name(), one.content().getBytes(StandardCharsets.UTF_8));
                }
            }
            return true;
        } catch (StoreUnavailable e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void keep(String name, byte[] content, Instant since) throws IOException {
        try {
            database.change(person, handle -> {
                handle.createUpdate(KEEP)
                        .bind("person", person)
                        .bind("name", name)
                        .bind("at", Long.parseLong(name.substring(0, 14)))
                        .bind("content", new String(content, StandardCharsets.UTF_8))
                        .execute();
                handle.execute("delete from recent_write where person = ? and at < ?", person, since.toEpochMilli());
            });
        } catch (StoreUnavailable e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
