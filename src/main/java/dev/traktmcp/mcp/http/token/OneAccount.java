package dev.traktmcp.mcp.http.token;

import dev.traktmcp.mcp.Answers;
import dev.traktmcp.mcp.http.access.Admission;
import dev.traktmcp.mcp.http.access.Caller;
import dev.traktmcp.mcp.http.access.Callers;
import dev.traktmcp.mcp.http.access.Refusal;
import dev.traktmcp.mcp.modern.ModernServer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** One account, for everybody who shows the token. Safe for use by several threads. */
public final class OneAccount implements Callers {
    static final Refusal LOCKED =
            new Refusal(401, "Bearer", "The header Authorization: Bearer … is needed");

    private final BearerAuth lock;
    private final ModernServer modern;
    private final Admission admitted;

    public OneAccount(BearerAuth lock, Answers answers, ModernServer modern) {
        this.lock = lock;
        this.modern = modern;
        admitted = new Admission.Granted(new Everybody(answers, modern));
    }

    private record Everybody(Answers answers, ModernServer modern) implements Caller {
        @Override
        public String id() {
            return "everybody";
        }
    }

    @Override
    public Admission ready(HttpFields headers) {
        return lock.showsToken(headers.get(HttpHeader.AUTHORIZATION)) ? admitted : LOCKED;
    }

    @Override
    public Admission decide(HttpFields headers) {
        return ready(headers);
    }

    @Override
    public void close() {
        modern.close();
    }
}
