package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.PageReader;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.sync.WatchedIds;
import dev.traktmcp.trakt.model.sync.WatchedShow;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The part "Watched" of the section "Sync" of Trakt's reference. Safe for use by several threads. */
public final class WatchedApi {
    private final Transport transport;

    WatchedApi(Transport transport) {
        this.transport = transport;
    }

    /**
     * One page of the shows of which the person has watched something, with all details. Trakt's order has changed
     * before.
     */
    public Page<WatchedShow> shows(int page, int limit) {
        Request watched = Request.get("sync", "watched", MediaType.SHOW.plural()).with("extended", "full");
        return PageReader.one(transport, watched, WatchedShow.class, page, limit);
    }

    private record Row(@Nullable Movie movie, @Nullable Show show) {}

    /** The Trakt ids of everything that the signed-in person has watched; for a show one episode is enough. */
    public Set<Long> ids(MediaType type) {
        return read(type).ids();
    }

    /**
     * Everything that the signed-in person has watched. A map of ids is in the draft of Trakt's contract only; where
     * it does not come, we read the rows of the published one, which do not tell the episodes.
     *
     * @param type movies or shows
     */
    public WatchedIds read(MediaType type) {
        Request watched = Request.get("sync", "watched", type.plural());
        Response response = transport.send(watched.with("extended", "min"));
        return response.isList()
                ? new WatchedIds(PageReader.all(transport, watched, Row.class).items().stream()
                        .<Media>map(row -> type == MediaType.MOVIE ? row.movie() : row.show())
                        .filter(Objects::nonNull)
                        .map(media -> media.ids().trakt().toString())
                        .collect(Collectors.toMap(id -> id, _ -> (Object) List.of(), (one, _) -> one)))
                : response.as(WatchedIds.class);
    }
}
