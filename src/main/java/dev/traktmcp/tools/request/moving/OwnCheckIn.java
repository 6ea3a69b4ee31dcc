package dev.traktmcp.tools.request.moving;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.Step;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.EntrySubject;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.users.Watching;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Says of a title that the person has checked in to it and that this still runs, as it counts as unseen until it is
 * over. Trakt is asked only where we began a check-in lately.
 */
public record OwnCheckIn(Trakt trakt, Journal journal, Viewer viewer) {
    private static final LazyLogger LOG = new LazyLogger(OwnCheckIn.class);

    /** @param about whether the reply is about what runs */
    public ToolReply beside(ToolReply reply, Predicate<Subject> about) {
        Instant now = viewer.clock().instant();
        try {
            return hasBegunSince(now.minus(Step.CheckedIn.LONGEST))
                    ? reply.saying(running(now, about), reply.details()) : reply;
        } catch (TraktException e) { // also of nobody, who is signed in to no account
            LOG.debug("what runs stays unsaid", e);
            return reply;
        }
    }

    private boolean hasBegunSince(Instant lately) {
        return journal.undoable().stream().filter(entry -> entry.at().isAfter(lately))
                .flatMap(entry -> entry.steps().stream()).anyMatch(Step.CheckedIn.class::isInstance);
    }

    private String running(Instant now, Predicate<Subject> about) {
        return trakt.users().watching("me").filter(playing -> !playing.reportedByPlayer())
                .filter(playing -> playing.expiresAt() != null && playing.expiresAt().isAfter(now))
                .flatMap(playing -> EntrySubject.of(playing).filter(about).map(what -> line(what, playing)))
                .orElse("");
    }

    private String line(Subject what, Watching playing) {
        Instant end = playing.expiresAt();
        return end == null ? "" : "Now running: " + ReplyText.of(what) + ", until " + viewer.wording().time(end) + " ("
                + viewer.wording().zone() + ").";
    }
}
