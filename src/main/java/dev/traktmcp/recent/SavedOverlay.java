package dev.traktmcp.recent;

import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Trakt keeps at most once, as rows: the watchlist, a list, ratings, copies, hidden items, positions. */
final class SavedOverlay {
    /** So much may Trakt's clock and ours differ. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Transport next;
    private final List<Wrote> writes;
    private final Map<Object, Wrote> last = new LinkedHashMap<>();
    private final String time;
    private final @Nullable String types;

    /**
     * @param writes to this part of the account, the earliest first
     * @param time the field that says since when a row is as it is
     * @param types the words that say which types are asked for, singular or plural; null for all
     */
    SavedOverlay(Transport next, List<Wrote> writes, String time, @Nullable String types) {
        this.next = next;
        this.writes = writes;
        this.time = time;
        this.types = types;
        for (Wrote write : writes) {
            Object what = write.key() == null ? write.id() : write.key();
            if (what != null) {
                last.remove(what); // so that the latest comes last
                last.put(what, write);
            }
        }
    }

    Response read(Request request) {
        Whole whole = Whole.read(next, request);
        return whole.answer(request, over(whole.rows(), request));
    }

    private List<Map<String, Object>> over(List<Map<String, Object>> shown, Request request) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Set<ItemKey> there = new HashSet<>();
        for (Map<String, Object> row : shown) {
            ItemKey key = Parts.key(row);
            Wrote own = row.get("id") instanceof Number id && last.containsKey(id.longValue())
                    ? last.get(id.longValue()) : key == null ? null : last.get(key);
            if (key != null) {
                there.add(key);
            }
            if (own == null || isYounger(row, own)) {
                rows.add(row);
            } else if (own.on()) {
                rows.add(changed(row, own));
            } else if (Whole.number(request, "page", 1) == 1) {
                Unshown.note(own, row, Unshown.STILL);
            }
        }
        List<Map<String, Object>> added = new ArrayList<>();
        last.values().stream().filter(own -> own.on() && own.key() != null && isWanted(own.requireKey().type())
                && !there.contains(own.requireKey()))
                .forEach(own -> new Titles(next).row(own.requireKey()).ifPresent(title -> {
                    Map<String, Object> row = made(own, title, rows.size() + added.size() + 1);
                    Unshown.note(own, row, Unshown.NOT_YET);
                    added.add(row);
                }));
        rows.addAll(isLatestFirst(request) ? 0 : rows.size(), isLatestFirst(request) ? added.reversed() : added);
        return rows;
    }

    /** Whether somebody else wrote the row after us; one that we wrote ourselves before may seem so. */
    private boolean isYounger(Map<String, Object> row, Wrote own) {
        Instant at = Parts.time(row.getOrDefault("updated_at", row.get(time)));
        return at != null && at.isAfter(own.at()) && writes.stream().noneMatch(one -> one.on()
                && Objects.equals(one.key(), own.key()) && !at.isAfter(one.at().plus(SKEW)));
    }

    private Map<String, Object> changed(Map<String, Object> row, Wrote own) {
        if (time.equals(CollectionOverlay.TIME)) {
            return CollectionOverlay.changed(row, own);
        }
        Object rating = own.facts().get("rating");
        if (rating == null || Objects.equals(Parts.whole(rating), Parts.whole(row.get("rating")))) {
            return row;
        }
        Map<String, Object> changed = new LinkedHashMap<>(row);
        changed.put("rating", rating);
        changed.put(time, own.at().toString());
        Unshown.note(own, row, "still shows " + row.get("rating") + " of 10");
        return changed;
    }

    private Map<String, Object> made(Wrote own, Map<String, Object> title, int rank) {
        Map<String, Object> row = new LinkedHashMap<>();
        if (time.equals("listed_at")) {
            row.put("rank", rank);
        }
        row.put(time, own.at().toString());
        if (time.equals(CollectionOverlay.TIME)) {
            row.putAll(CollectionOverlay.copy(own));
        } else {
            row.putAll(own.facts());
        }
        row.putAll(title);
        return row;
    }

    private boolean isLatestFirst(Request request) {
        List<String> path = request.path();
        boolean ranked = time.equals("listed_at");
        return !ranked || path.getLast().equals("desc") && (path.contains("added") || path.contains("rank"));
    }

    private boolean isWanted(MediaType type) {
        return types == null || types.equals("all")
                || List.of(types.split(",")).contains(type.word()) || types.equals(type.plural());
    }
}
