package dev.traktmcp.recent;

import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads with our writes laid over Trakt's answer. Made for one request. */
final class Overlay {
    private static final String RECOMMENDED = "recommendations";
    private static final List<String> WATCHING = List.of("users", "me", "watching");

    private final Transport next;
    private final List<Wrote> writes;
    private final Instant now;

    /** @param writes to the account, the earliest first */
    Overlay(Transport next, List<Wrote> writes, Instant now) {
        this.next = next;
        // What is taken back is nobody's play any more, and Trakt alone knows what is left of it.
        this.writes = LastingPlays.of(writes);
        this.now = now;
    }

    /** Whether the answer is about the account, so that our writes may touch it. */
    static boolean mayConcern(Request request) {
        List<String> path = request.path();
        return switch (path.getFirst()) {
            case "sync", "recommendations" -> true;
            case "users" -> path.size() > 2;
            case "lists" -> path.size() == 2 || path.contains("items");
            case "calendars" -> path.get(1).equals("my");
            case "movies" -> path.getLast().equals(RECOMMENDED);
            case "shows" -> path.getLast().equals(RECOMMENDED) || path.contains("progress");
            default -> false;
        };
    }

    /** The answer of Trakt itself where none of our writes touches it. */
    Response read(Request request) {
        List<String> path = request.path();
        int items = path.lastIndexOf("items");
        if (items > 1 && path.get(items - 2).equals("lists")) {
            return saved(request, Wrote.LIST + path.get(items - 1), "listed_at",
                    path.size() > items + 1 ? path.get(items + 1) : null);
        }
        return switch (path.getFirst()) {
            case "sync" -> sync(request, path.get(1));
            case "users" -> path.get(1).equals("hidden")
                    ? saved(request, Wrote.HIDDEN + path.get(2), "hidden_at", request.query().get("type"))
                    : path.get(2).equals("lists") ? new ListsOverlay(next, writes).read(request)
                    : path.equals(WATCHING) ? new WatchingOverlay(next, of(Wrote.WATCHING), now).read(request)
                    : next.send(request);
            case "lists" -> new ListsOverlay(next, writes).read(request);
            case "calendars" -> new Without(next, writes, List.of(
                    Wrote.HIDDEN + "calendar", Wrote.HIDDEN + "dropped")).read(request);
            case "shows" -> path.contains("progress") ? new ProgressOverlay(next, writes).read(request)
                    : recommended(request);
            default -> recommended(request);
        };
    }

    private Response recommended(Request request) {
        return new Without(next, writes, request.query().containsKey("ignore_watchlisted")
                ? List.of(Wrote.HIDDEN + RECOMMENDED, Wrote.HISTORY, Wrote.WATCHLIST)
                : List.of(Wrote.HIDDEN + RECOMMENDED, Wrote.HISTORY)).read(request);
    }

    private Response sync(Request request, String part) {
        List<String> path = request.path();
        String types = path.size() > 2 ? path.get(2) : null;
        return switch (part) {
            case Wrote.WATCHLIST, Wrote.FAVORITES -> saved(request, part, "listed_at", types);
            case Wrote.RATINGS -> saved(request, part, "rated_at", types);
            case Wrote.PLAYBACK -> saved(request, part, "paused_at", types);
            case Wrote.COLLECTION -> of(part).isEmpty() ? next.send(request)
                    : new CollectionOverlay(next, of(part)).read(request);
            case Wrote.HISTORY -> of(part).isEmpty() ? next.send(request)
                    : new HistoryOverlay(next, of(part)).read(request);
            case "watched" -> of(Wrote.HISTORY).isEmpty() ? next.send(request)
                    : new WatchedOverlay(next, of(Wrote.HISTORY)).read(request);
            case "progress" -> new UpNextOverlay(next, writes).read(request);
            default -> next.send(request);
        };
    }

    private Response saved(Request request, String shelf, String time, @Nullable String types) {
        List<Wrote> own = of(shelf);
        Transport patient = ListsOverlay.patient(next, writes, shelf);
        return own.isEmpty() ? patient.send(request) : new SavedOverlay(patient, own, time, types).read(request);
    }

    private List<Wrote> of(String shelf) {
        return writes.stream().filter(one -> one.shelf().equals(shelf) && !isMoot(one)).toList();
    }

    /** Whether it left the watchlist by a play that is gone since, so that Trakt alone knows. */
    private boolean isMoot(Wrote write) {
        return write.facts().containsKey(Wrote.WATCHED) && writes.stream().anyMatch(
                other -> other.shelf().equals(Wrote.HISTORY) && !other.on() && !other.at().isBefore(write.at())
                        && other.key() != null && other.requireKey().title().equals(write.requireKey().title()));
    }
}
