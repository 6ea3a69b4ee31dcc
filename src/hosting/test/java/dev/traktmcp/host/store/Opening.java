package dev.traktmcp.host.store;

import dev.traktmcp.host.database.Where;
import dev.traktmcp.home.Home;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;

/** A store in a folder, with a clock of its own. */
final class Opening implements AutoCloseable {
    static final String RESOURCE = "https://trakt.example/mcp";
    static final Set<String> BOTH = Set.of("trakt:read", "trakt:write");

    final SetClock clock = new SetClock();
    final Path file;
    final Keys keys;
    final Store store;

    private Opening(Path folder, String keys, Where where) {
        file = folder.resolve("host.db");
        Home home = new Home(folder);
        this.keys = Keys.of(keys, home.ready());
        store = Store.of(where.open(file, clock), this.keys, clock, new SecureRandom());
    }

    /** A file, with the keys of the folder. */
    static Opening in(Path folder) {
        return in(folder, Where.FILE);
    }

    static Opening in(Path folder, Where where) {
        return new Opening(folder.resolve("home"), null, where);
    }

    static Opening in(Path folder, String keys) {
        return new Opening(folder.resolve("home"), keys, Where.FILE);
    }

    Person person(String slug) {
        return store.people().signedIn(slug, "Name of " + slug);
    }

    Client client(String id) {
        Client client = new Client(id, Client.Kind.REGISTERED, "Assistant " + id,
                List.of("https://" + id + ".example/back"),
                null, null, clock.instant(), clock.instant());
        store.clients().put(client);
        return client;
    }

    /** Everything, for an assistant of that name. */
    Grant grant(Person person, String client) {
        return store.grants().allow(person.id(), client(client), BOTH, RESOURCE);
    }

    @Override
    public void close() {
        store.database().close();
    }
}
