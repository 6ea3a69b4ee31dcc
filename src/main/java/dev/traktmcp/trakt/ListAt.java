package dev.traktmcp.trakt;

import dev.traktmcp.trakt.model.MediaList;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.users.SmartList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The address of a list.
 *
 * @param owner the owner's slug, or {@code me}; null for a public list that is known only by its id
 * @param id a Trakt id; with an owner also a slug
 */
public record ListAt(@Nullable String owner, String id, Kind kind) {
    /** What Trakt keeps like a list. */
    public enum Kind {
        /** A list that its owner made. */
        PERSONAL,
        /** The movies and shows that its owner likes best. There is one. */
        FAVORITES,
        /** The watchlist. There is one. */
        WATCHLIST,
        /** A list that Trakt fills by its owner's filters. */
        SMART;

        /** {@code favorites}, as in Trakt's paths. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String ME = "me";
    private static final String WRITTEN_SMART = ":smart:";

    public ListAt(@Nullable String owner, String id) {
        this(owner, id, Kind.PERSONAL);
    }

    /** @param id the slug, or else the number */
    public static ListAt smart(@Nullable String owner, String id) {
        return new ListAt(owner, id, Kind.SMART);
    }

    public static ListAt of(String owner, MediaList list) {
        return new ListAt(owner, list.ids().trakt().toString());
    }

    /** One that Trakt fills. */
    public static ListAt of(@Nullable String owner, SmartList list) {
        return smart(owner, Objects.requireNonNullElse(list.ids().slug(), list.ids().trakt().toString()));
    }

    /** The one list of a kind that everybody has. */
    public static ListAt everybodys(Kind kind, String owner) {
        return new ListAt(owner, kind.word(), kind);
    }

    /** The person's favorites. */
    public static ListAt favorites() {
        return everybodys(Kind.FAVORITES, ME);
    }

    /** Reads what {@link #toString()} wrote. */
    public static ListAt parse(String written) {
        String[] parts = written.split("/");
        String id = parts[parts.length - 1];
        if (id.startsWith(WRITTEN_SMART)) {
            return smart(parts.length == 1 ? null : parts[0], id.substring(WRITTEN_SMART.length()));
        }
        Kind kind = Arrays.stream(Kind.values()).filter(one -> id.equals(":" + one.word())).findFirst()
                .orElse(Kind.PERSONAL);
        return new ListAt(parts.length == 1 ? null : parts[0], kind == Kind.PERSONAL ? id : kind.word(), kind);
    }

    /** Whether everybody has one, so that it cannot be made, renamed or deleted. */
    public boolean isEverybodys() {
        return kind == Kind.FAVORITES || kind == Kind.WATCHLIST;
    }

    /** {@code me/123}, {@code 123} without an owner, {@code me/:favorites} or {@code me/:smart:new-horror}. */
    @Override
    public String toString() {
        return (owner == null ? "" : owner + "/") + (isEverybodys() ? ":" : kind == Kind.SMART ? WRITTEN_SMART : "")
                + id;
    }

    String[] path(String... more) {
        String lists = kind == Kind.SMART ? SmartLists.SMART_LISTS : MediaType.LIST.plural();
        List<String> path = new ArrayList<>(isEverybodys() && ME.equals(owner) ? List.of("sync", id)
                : isEverybodys() && owner != null ? List.of("users", owner, id)
                : owner == null ? List.of(lists, id) : List.of("users", owner, lists, id));
        path.addAll(List.of(more));
        return path.toArray(String[]::new);
    }

    /**
     * The path of its items. The contract gives favorites and watchlist the same words for types.
     *
     * @param types of {@link ListsApi#ALL_TYPES}
     */
    String[] items(String types, Sort sort) {
        if (!isEverybodys()) {
            return path("items", types, sort.by(), sort.how());
        }
        MediaType type = MediaType.of(types);
        return path(type == null ? "all" : type.plural(), sort.by(), sort.how());
    }

    /** @param write nothing, {@code remove} or {@code reorder} */
    String[] write(String... write) {
        List<String> path = new ArrayList<>(isEverybodys() ? List.of() : List.of("items"));
        path.addAll(List.of(write));
        return path(path.toArray(String[]::new));
    }
}
