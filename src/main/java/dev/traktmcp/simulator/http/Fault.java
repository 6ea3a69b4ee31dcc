package dev.traktmcp.simulator.http;

import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What goes wrong with one kind of request, and how often. It is armed once made, and strikes one request unless
 * {@link #times} says otherwise; the other methods say how, and may be combined.
 */
public final class Fault {
    private final String method;
    private final String path;
    private volatile int times = 1;
    private volatile Duration delay = Duration.ZERO;
    private volatile Runnable before = () -> {};
    private volatile Answer instead;
    private volatile boolean commits = true;
    private volatile boolean drops;
    private volatile UnaryOperator<Answer> change = UnaryOperator.identity();

    Fault(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /** How many requests it strikes; one if not said. */
    public Fault times(int count) {
        times = count;
        return this;
    }

    /** The answer comes late, in real time. */
    public Fault delay(Duration wait) {
        delay = wait;
        return this;
    }

    /** Something happens first, such as time going by or a latch being waited for. */
    public Fault before(Runnable action) {
        before = action;
        return this;
    }

    /** Nothing is done; this is answered. */
    public Fault answer(int status) {
        return answer(status, Map.of(), null, "");
    }

    /** Nothing is done; this is answered. The media type may be null for an empty body. */
    public Fault answer(int status, Map<String, String> headers, String type, String body) {
        instead = new Answer(status, headers, type, Answer.utf8(body));
        commits = false;
        return this;
    }

    /** The request is carried out, but this is answered. */
    public Fault answerAfterCommit(int status) {
        instead = Answer.empty(status);
        return this;
    }

    /** The connection breaks before anything is done. */
    public Fault dropBeforeCommit() {
        drops = true;
        commits = false;
        return this;
    }

    /** The request is carried out, then the connection breaks: the client cannot know. */
    public Fault dropAfterCommit() {
        drops = true;
        return this;
    }

    /** The 429 of the security layer: HTML, without X-Ratelimit. */
    public Fault htmlTooManyRequests() {
        instead = Answer.html(429, "Too many requests").with("Retry-After", 300);
        commits = false;
        return this;
    }

    /** The 403 of Cloudflare: HTML. */
    public Fault cloudflare() {
        instead = Answer.blocked();
        commits = false;
        return this;
    }

    /** X-Pagination-Page-Count says one page less than there are. */
    public Fault underReportPages() {
        change = answer -> {
            String count = answer.headers().get("X-Pagination-Page-Count");
            int told = count == null ? 0 : Math.max(1, Integer.parseInt(count) - 1);
            return count == null ? answer : answer.with("X-Pagination-Page-Count", told);
        };
        return this;
    }

    /** No X-Pagination headers at all. */
    public Fault withoutPagination() {
        change = answer -> answer.without("X-Pagination-");
        return this;
    }

    /** The bare 420 that the guides warn of: neither headers nor body say what the limit is. */
    public Fault silentLimit() {
        change = answer -> answer.status() == 420 ? Answer.empty(420) : answer;
        return this;
    }

    synchronized boolean strikes(String requestMethod, String requestPath) {
        boolean meant = times > 0 && method.equals(requestMethod) && requestPath.startsWith(path);
        times -= meant ? 1 : 0;
        return meant;
    }

    Duration lateness() {
        return delay;
    }

    Runnable first() {
        return before;
    }

    boolean commits() {
        return commits;
    }

    boolean drops() {
        return drops;
    }

    Answer outcome(Answer answer) {
        return instead == null ? change.apply(answer) : instead;
    }
}
