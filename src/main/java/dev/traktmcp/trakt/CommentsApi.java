package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.PageReader;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Comment;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The section "Comments" of Trakt's reference, reading only. Safe for use by several threads. */
public final class CommentsApi {
    private final Transport transport;

    CommentsApi(Transport transport) {
        this.transport = transport;
    }

    /**
     * What people wrote about a movie, a show, a season or an episode, without replies.
     *
     * @param type of the whole title: movie or show
     * @param season null for the whole title
     * @param episode null for the whole title or a whole season
     * @param sort {@code likes}, {@code newest}, {@code oldest}, {@code replies}, {@code highest}, {@code lowest} or
     *     {@code plays}
     */
    public Page<Comment> of(MediaType type, long trakt, @Nullable Integer season, @Nullable Integer episode,
            String sort, int page, int limit) {
        List<String> path = new ArrayList<>(List.of(type.plural(), String.valueOf(trakt)));
        if (season != null) {
            path.addAll(List.of(MediaType.SEASON.plural(), season.toString()));
            if (episode != null) {
                path.addAll(List.of(MediaType.EPISODE.plural(), episode.toString()));
            }
        }
        path.addAll(List.of("comments", sort));
        return PageReader.one(transport, Request.get(path.toArray(String[]::new)), Comment.class, page, limit);
    }
}
