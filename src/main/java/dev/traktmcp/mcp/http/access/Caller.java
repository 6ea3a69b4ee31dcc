package dev.traktmcp.mcp.http.access;

import dev.traktmcp.mcp.Answers;
import dev.traktmcp.mcp.Message;
import dev.traktmcp.mcp.modern.ModernServer;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Who has sent a request, and what answers them: the tools of their account. Safe for use by several threads. */
public interface Caller {
    /** The same for all requests that may use one session, and for no others. */
    String id();

    /** Answers their requests of revisions before 2026-07-28. */
    Answers answers();

    /** Answers those of 2026-07-28. */
    ModernServer modern();

    /** Why they may not send a message, or null where they may. */
    default @Nullable Refusal refusal(Message.Request message) {
        return null;
    }

    /** Whether they would be admitted now: a stream that is open may outlive that, and says nothing then. */
    default boolean isWelcome() {
        return true;
    }

    /** The caller of a request that was admitted. */
    static Caller of(Request request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }
}
