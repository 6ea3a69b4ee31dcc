package dev.traktmcp.recent;

import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.Piece;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a write that Trakt has taken changed in the account, read from the request and its answer. */
final class Recording {
    private static final Set<String> SETS =
            Set.of(Wrote.WATCHLIST, Wrote.FAVORITES, Wrote.RATINGS, Wrote.COLLECTION, Wrote.HISTORY);

    private final Request request;
    private final Response answer;
    private final Instant at;
    private final List<Wrote> writes = new ArrayList<>();

    private Recording(Request request, Response answer, Instant at) {
        this.request = request;
        this.answer = answer;
        this.at = at;
    }

    static List<Wrote> of(Request request, Response answer, Instant at) {
        Recording recording = new Recording(request, answer, at);
        recording.read();
        return recording.writes;
    }

    private void read() {
        List<String> path = request.path();
        String last = path.getLast();
        boolean on = !last.equals("remove") && !request.method().equals("DELETE");
        if (path.getFirst().equals("checkin")) {
            checkIn(on);
        } else if (path.getFirst().equals("scrobble")) {
            paused();
        } else if (path.size() > 1 && path.getFirst().equals("sync") && SETS.contains(path.get(1))) {
            if (!last.equals("reorder")) {
                set(path.get(1), on);
            }
        } else if (path.size() > 2 && path.get(1).equals(Wrote.PLAYBACK)) {
            writes.add(new Wrote(at, Wrote.PLAYBACK, false, null, Parts.number(last), Map.of()));
        } else if (path.size() > 2 && path.get(1).equals("hidden")) {
            set(Wrote.HIDDEN + path.get(2), on);
        } else if (last.equals("reset")) {
            writes.add(Wrote.of(at, Wrote.REWATCH, on, new ItemKey(MediaType.SHOW, id(path.get(1)), null, null)));
        } else {
            lists(path, on);
        }
    }

    private static long id(String segment) {
        Long id = Parts.number(segment);
        return id == null ? 0 : id;
    }

    private void set(String shelf, boolean on) {
        WriteResult result = answer.as(WriteResult.class);
        if (body().get("ids") instanceof List<?> plays) {
            plays.forEach(play -> writes.add(
                    new Wrote(at, shelf, false, null, play instanceof Number id ? (Long) id.longValue() : null,
                            Map.of())));
        }
        for (Piece piece : request.pieces()) {
            if (!isMissing(result.notFound(), piece)) {
                writes.add(Wrote.of(at, shelf, on, piece));
                if (on && shelf.equals(Wrote.HISTORY)) {
                    leaveWatchlist(piece.key());
                }
            }
        }
    }

    /** As Trakt takes off the watchlist what was watched, with an episode its season and its show. */
    private void leaveWatchlist(ItemKey watched) {
        List<ItemKey> leaving = new ArrayList<>(List.of(watched));
        if (watched.type() == MediaType.EPISODE) {
            leaving.add(new ItemKey(MediaType.SEASON, watched.id(), watched.season(), null));
        }
        if (!leaving.contains(watched.title())) {
            leaving.add(watched.title());
        }
        leaving.forEach(key -> writes.add(
                new Wrote(at, Wrote.WATCHLIST, false, key, null, Map.of(Wrote.WATCHED, true))));
    }

    private static boolean isMissing(WriteResult.NotFound missing, Piece piece) {
        List<WriteResult.Missing> ofItsType = switch (piece.key().type()) {
            case MOVIE -> missing.movies();
            case SHOW -> missing.shows();
            case SEASON -> piece.id() == null ? missing.shows() : missing.seasons();
            case EPISODE -> piece.id() == null ? missing.shows() : missing.episodes();
            case PERSON -> missing.people();
            case LIST -> List.of();
        };
        long id = piece.id() == null ? piece.key().id() : piece.id();
        return ofItsType.stream().anyMatch(one -> one.ids() != null && one.ids().trakt() != null
                && one.ids().trakt() == id);
    }

    private void lists(List<String> path, boolean on) {
        int items = path.lastIndexOf("items");
        if (items > 0) {
            String list = path.get(items - 1);
            if (!path.getLast().equals("reorder")) {
                set(Wrote.LIST + list, on);
                size(list);
            }
        } else if (path.size() > 2 && path.getFirst().equals("users") && path.get(2).equals("lists")
                && !path.getLast().equals("like")) {
            Map<String, Object> list = path.size() == 3 ? Parts.object(UntypedJson.read(answer.body())) : body();
            Long id = path.size() == 3 ? Parts.id(list) : Parts.number(path.get(3));
            if (id != null) {
                Map<String, Object> facts = new LinkedHashMap<>(list);
                facts.put("made", path.size() == 3);
                writes.add(new Wrote(at, Wrote.LISTS, on, null, id, facts));
            }
        }
    }

    private void size(String list) {
        WriteResult.ListState now = answer.as(WriteResult.class).list();
        if (now != null && now.itemCount() != null && now.updatedAt() != null) {
            writes.add(new Wrote(at, Wrote.SIZE + list, true, null, null,
                    Map.of("item_count", now.itemCount(), "updated_at", now.updatedAt().toString())));
        }
    }

    private void checkIn(boolean on) {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (on && Parts.object(UntypedJson.read(answer.body())).get("watched_at") instanceof String begun) {
            facts.put("started_at", begun);
        }
        ItemKey key = on ? played(body()) : null;
        if (key != null || !on) {
            writes.add(new Wrote(at, Wrote.WATCHING, on, key, null, facts));
        }
    }

    private void paused() {
        ItemKey key = played(body());
        if (key != null && body().get("progress") instanceof Number progress) {
            writes.add(new Wrote(at, Wrote.PLAYBACK, true, key, null, Map.of("progress", progress)));
        }
    }

    /** What is played according to such a body. */
    private static @Nullable ItemKey played(Map<String, Object> body) {
        Long movie = Parts.id(Parts.object(body.get("movie")));
        if (movie != null) {
            return new ItemKey(MediaType.MOVIE, movie, null, null);
        }
        Long show = Parts.id(Parts.object(body.get("show")));
        Map<String, Object> episode = Parts.object(body.get("episode"));
        return show == null ? null : new ItemKey(
                MediaType.EPISODE, show, Parts.whole(episode.get("season")), Parts.whole(episode.get("number")));
    }

    private Map<String, Object> body() {
        byte[] body = request.body();
        return body == null ? Map.of() : Parts.object(UntypedJson.read(body));
    }
}
