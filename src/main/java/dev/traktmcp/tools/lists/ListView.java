package dev.traktmcp.tools.lists;

import dev.traktmcp.text.Text;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.titles.lists.FoundList.Keeper;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.MediaList;
import dev.traktmcp.trakt.model.MediaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as replies show it, with Trakt's field names plus the typed id.
 *
 * @param said the name as the caller said it, where it differs from the list's name; else null
 * @param nearest true where no list has just that name, and this is the nearest; else null
 * @param ids null for favorites and watchlist, which everybody has
 * @param user the owner, or null for the person's own list
 * @param mine true for the person's own among those of others, else null
 * @param smart true where Trakt fills it by filters, which the description names; else null
 * @param collaboration true where another user owns it and the person may change its items, else null
 * @param notLookedFor words for a list that Trakt fills of which nothing is in its filters; null for none
 */
record ListView(
        String id,
        MediaType type,
        String name,
        @Nullable String said,
        @Nullable Boolean nearest,
        @Nullable String description,
        @Nullable String privacy,
        @Nullable String sortBy,
        @Nullable String sortHow,
        @Nullable Integer itemCount,
        @Nullable Integer likes,
        @Nullable Instant updatedAt,
        @Nullable Ids ids,
        @Nullable String user,
        @Nullable Boolean mine,
        @Nullable Boolean smart,
        @Nullable Boolean collaboration,
        @Nullable List<String> notLookedFor) {
    private static final int DESCRIPTION = 100;

    static ListView of(FoundList found) {
        return of(found, found.list().itemCount());
    }

    /** Without its size, which a write changes. */
    static ListView written(FoundList found) {
        return of(found, null);
    }

    private static ListView of(FoundList found, @Nullable Integer itemCount) {
        MediaList list = found.list();
        return new ListView(found.id(), MediaType.LIST, list.name(), found.said(),
                found.said() == null || found.exact() ? null : Boolean.TRUE, list.description(),
                list.privacy(), list.sortBy(), list.sortHow(), itemCount, list.likes(), list.updatedAt(),
                found.at().isEverybodys() ? null : list.ids(), found.owner(), null,
                found.isSmart() ? Boolean.TRUE : null, found.keptBy() == Keeper.US ? Boolean.TRUE : null, null);
    }

    /** Said of the person's own list among those of others. */
    ListView asMine() {
        return new ListView(id, type, name, said, nearest, description, privacy, sortBy, sortHow, itemCount, likes,
                updatedAt, ids, user, Boolean.TRUE, smart, collaboration, notLookedFor);
    }

    /** With what of the words for its filters is not in them. */
    ListView lacking(@Nullable List<String> words) {
        return new ListView(id, type, name, said, nearest, description, privacy, sortBy, sortHow, itemCount, likes,
                updatedAt, ids, user, mine, smart, collaboration, words);
    }

    /** {@code "🎬 Oscars 2026" [list:7] (for "oscars 2026")}: the name in sentences. */
    static String name(FoundList list) {
        return quoted(list) + " [" + list.id() + "]" + saidAs(list);
    }

    /** The same without the id. */
    static String quoted(FoundList list) {
        return "\"" + list.list().name() + "\"";
    }

    /** The name as the caller said it, where it differs; else empty. */
    static String saidAs(FoundList list) {
        return list.said() == null ? ""
                : (list.exact() ? " (for \"" : " (the nearest to \"") + Text.line(list.said()) + "\")";
    }

    /** {@code "Sand & Spice" by robin, 6 items, public, 42 likes [list:1]: Everything that …}. */
    String line() {
        String text = description == null ? "" : Text.line(description);
        return "\"" + name + "\"" + (user == null ? "" : " by " + user) + (mine == null ? "" : ", yours") + facts()
                + " [" + id + "]"
                + (text.isEmpty() ? "" : ": " + brief(text));
    }

    /** {@code , 6 items, public, 42 likes}. */
    String facts() {
        return (itemCount == null ? "" : ", " + ReplyText.count(itemCount, "item"))
                + (privacy == null ? "" : ", " + (privacy.equals("link") ? "for those with the link"
                        : privacy.equals("friends") ? "for friends" : privacy))
                + (smart == null ? "" : ", filled by Trakt")
                + (collaboration == null ? "" : ", kept with you")
                + (likes == null || likes == 0 ? "" : ", " + ReplyText.count(likes, "like"));
    }

    private static String brief(String text) {
        return text.codePointCount(0, text.length()) <= DESCRIPTION ? text
                : text.substring(0, text.offsetByCodePoints(0, DESCRIPTION)).strip() + "…";
    }
}
