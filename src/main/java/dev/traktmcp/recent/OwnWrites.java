package dev.traktmcp.recent;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import java.util.List;
import tools.jackson.core.JacksonException;

/**
 * Lays what we wrote lately over what Trakt answers, as its reads may be minutes behind. Each write that Trakt has
 * taken is noted, whoever sent it, so also one that takes another back. It is outside of everything that keeps answers.
 * Safe for use by several threads.
 */
public final class OwnWrites {
    private static final LazyLogger LOG = new LazyLogger(OwnWrites.class);

    private final RecentWrites log;

    public OwnWrites(RecentWrites log) {
        this.log = log;
    }

    /** The same transport, with answers that know of our writes. */
    public Transport over(Transport next) {
        return request -> request.isWrite() ? write(next, request)
                : !Overlay.mayConcern(request) || log.isQuiet() ? next.send(request)
                : new Overlay(next, log.young(), log.now()).read(request);
    }

    private static Response send(Transport next, Request request) {
        try {
            Response answer = next.send(request);
            Unshown.changed();
            return answer;
        } catch (TraktException e) {
            if (e.failure().mayBeDone()) {
                Unshown.changed();
            }
            throw e;
        }
    }

    private Response write(Transport next, Request request) {
        Response answer = send(next, request);
        try {
            List<Wrote> writes = Recording.of(request, answer, log.now());
            log.add(writes);
            Unshown.wrote(writes);
        } catch (TraktException | JacksonException e) {
            LOG.debug("What was just written cannot be noted", e);
        }
        return answer;
    }
}
