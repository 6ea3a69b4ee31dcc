package dev.traktmcp.recent;

import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The collection in its three shapes: rows of movies and episodes, rows of shows, and dates by id. */
final class CollectionOverlay {
    static final String TIME = "collected_at";

    private final Transport next;
    private final Titles titles;
    /** By movie and episode, the latest last. */
    private final Map<ItemKey, Wrote> last = new LinkedHashMap<>();

    /** @param writes to the collection, the earliest first */
    CollectionOverlay(Transport next, List<Wrote> writes) {
        this.next = next;
        this.titles = new Titles(next);
        for (Wrote write : writes) {
            ItemKey key = write.requireKey();
            boolean whole = key.type() == MediaType.SHOW || key.type() == MediaType.SEASON;
            for (ItemKey piece : whole ? pieces(write) : List.of(key)) {
                last.remove(piece);
                last.put(piece, write.about(piece));
            }
        }
    }

    /** The episodes that Trakt takes a show or a season for. */
    private List<ItemKey> pieces(Wrote write) {
        return titles.aired(write.requireKey(), write.at()).stream()
                .map(episode -> Titles.episodeKey(write.requireKey().id(), episode)).toList();
    }

    /** The fields of a copy that was just added. */
    static Map<String, Object> copy(Wrote own) {
        Map<String, Object> metadata = new LinkedHashMap<>(own.facts());
        Object at = metadata.remove(TIME);
        Map<String, Object> copy = new LinkedHashMap<>();
        copy.put(TIME, at instanceof String given && !given.equals("released") ? given : own.at().toString());
        copy.put("metadata", metadata);
        return copy;
    }

    /** A copy with the fields that we gave it. */
    static Map<String, Object> changed(Map<String, Object> row, Wrote own) {
        Map<String, Object> metadata = new LinkedHashMap<>(Parts.object(row.get("metadata")));
        Map<String, Object> given = Parts.object(copy(own).get("metadata"));
        if (!row.containsKey("metadata") || metadata.entrySet().containsAll(given.entrySet())) {
            return row;
        }
        metadata.putAll(given);
        Map<String, Object> changed = new LinkedHashMap<>(row);
        changed.put("metadata", metadata);
        Unshown.note(own, row, "still shows the copy as it was");
        return changed;
    }

    Response read(Request request) {
        String type = request.path().getLast();
        if (request.path().contains("minimal")) {
            return minimal(request, type.equals(MediaType.MOVIE.plural()));
        }
        if (type.equals(MediaType.SHOW.plural())) {
            Whole whole = Whole.read(next, request);
            return whole.answer(request, shows(whole.rows(), request));
        }
        return new SavedOverlay(next, List.copyOf(last.values()), TIME, type).read(request);
    }

    private List<Map<String, Object>> shows(List<Map<String, Object>> shown, Request request) {
        Map<Long, Map<String, Object>> rows = new LinkedHashMap<>();
        shown.forEach(row -> rows.put(Objects.requireNonNullElse(Parts.id(Parts.object(row.get("show"))), 0L), row));
        boolean parts = request.query().getOrDefault("extended", "").contains("progress");
        for (Wrote own : last.values()) {
            ItemKey key = own.requireKey();
            if (key.type() == MediaType.MOVIE || !own.on() && !rows.containsKey(key.id())) {
                continue;
            }
            Map<String, Object> row = rows.computeIfAbsent(key.id(), _ -> new LinkedHashMap<>(
                    titles.row(key.title()).orElse(Map.of())));
            if (!parts) {
                continue; // what a removal leaves cannot be seen here
            }
            Map<String, Object> season = numbered(row, "seasons", key.season());
            boolean there = Titles.objects(season.get("episodes")).stream()
                    .anyMatch(one -> Objects.equals(Parts.whole(one.get("number")), key.number()));
            if (own.on() != there) {
                if (own.on()) {
                    numbered(season, "episodes", key.number()).putAll(copy(own));
                } else {
                    remove(season, "episodes", key.number());
                }
                titles.row(key).ifPresent(title -> Unshown.note(
                        own, title, own.on() ? Unshown.NOT_YET : Unshown.STILL));
            }
            if (Titles.objects(season.get("episodes")).isEmpty()) {
                remove(row, "seasons", key.season());
            }
        }
        return rows.values().stream()
                .filter(row -> !parts || !Titles.objects(row.get("seasons")).isEmpty()).toList();
    }

    /** The part of that number, which is made where there is none. */
    private static Map<String, Object> numbered(Map<String, Object> row, String name, @Nullable Integer number) {
        List<Map<String, Object>> all = new ArrayList<>(Titles.objects(row.get(name)));
        for (Map<String, Object> one : all) {
            if (Objects.equals(number, Parts.whole(one.get("number")))) {
                return one;
            }
        }
        Map<String, Object> made = new LinkedHashMap<>(Map.of("number", number == null ? 0 : number));
        all.add(made);
        row.put(name, all);
        return made;
    }

    private static void remove(Map<String, Object> row, String name, @Nullable Integer number) {
        row.put(name, Titles.objects(row.get(name)).stream()
                .filter(one -> !Objects.equals(number, Parts.whole(one.get("number")))).toList());
    }

    /** Dates by Trakt id; a show that we changed has all its episodes on the first page, by their numbers. */
    private Response minimal(Request request, boolean movies) {
        Response answer = next.send(request);
        if (answer.isList()) {
            return answer;
        }
        Map<String, Object> dates = new LinkedHashMap<>(
                answer.isEmpty() ? Map.of() : Parts.object(UntypedJson.read(answer.body())));
        boolean first = Whole.number(request, "page", 1) == 1;
        last.values().stream().filter(own -> movies == (own.requireKey().type() == MediaType.MOVIE)).forEach(own -> {
            String id = String.valueOf(own.requireKey().id());
            boolean there = dates.containsKey(id);
            if (!movies || !own.on()) {
                dates.remove(id);
            } else if (first && !there) {
                dates.put(id, Objects.requireNonNull(copy(own).get(TIME)));
            }
            if (movies && first && own.on() != there) {
                titles.row(own.requireKey()).ifPresent(title -> Unshown.note(
                        own, title, own.on() ? Unshown.NOT_YET : Unshown.STILL));
            }
        });
        if (!movies && first) {
            byNumber().forEach((show, seasons) -> dates.put(show.toString(), seasons));
        }
        return new Response(request.line(), 200, answer.headers(), UntypedJson.write(dates));
    }

    /** The shows that we changed, from the rows of their episodes: dates by season and number. */
    private Map<Long, Map<String, Object>> byNumber() {
        Set<Long> shows = new HashSet<>();
        last.keySet().stream().filter(key -> key.type() == MediaType.EPISODE).forEach(key -> shows.add(key.id()));
        Map<Long, Map<String, Object>> dates = new LinkedHashMap<>();
        if (shows.isEmpty()) {
            return dates;
        }
        Request rows = Request.get("sync", "collection", MediaType.EPISODE.plural());
        Object read = UntypedJson.read(new SavedOverlay(next, List.copyOf(last.values()), TIME,
                MediaType.EPISODE.plural()).read(rows).body());
        for (Map<String, Object> row : Titles.objects(read)) {
            ItemKey key = Parts.key(row);
            if (key != null && shows.contains(key.id()) && row.get(TIME) instanceof String at) {
                Parts.object(dates.computeIfAbsent(key.id(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(String.valueOf(key.season()), _ -> new LinkedHashMap<>()))
                        .put(String.valueOf(key.number()), at);
            }
        }
        return dates;
    }
}
