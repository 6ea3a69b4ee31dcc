package dev.traktmcp.trakt;

import dev.traktmcp.trakt.model.MediaList;
import dev.traktmcp.trakt.model.MediaType;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The address of a list.
 *
 * @param owner the owner's slug, or {@code me}; null for a public list that is known only by its id
 * @param id a Trakt id; with an owner also a slug
 */
public record ListAt(@Nullable String owner, String id) {

    public static ListAt of(String owner, MediaList list) {
        return new ListAt(owner, list.ids().trakt().toString());
    }

    /** Reads what {@link #toString()} wrote. */
    public static ListAt parse(String written) {
        String[] parts = written.split("/");
        return new ListAt(parts.length == 1 ? null : parts[0], parts[parts.length - 1]);
    }

    /** {@code me/123}, or {@code 123} without an owner. */
    @Override
    public String toString() {
        return owner == null ? id : owner + "/" + id;
    }

    String[] path(String... more) {
        String lists = MediaType.LIST.plural();
        Stream<String> start = owner == null ? Stream.of(lists, id) : Stream.of("users", owner, lists, id);
        return Stream.concat(start, Stream.of(more)).toArray(String[]::new);
    }
}
