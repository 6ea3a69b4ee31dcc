package dev.traktmcp.simulator.http;

import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What goes wrong with one kind of request, and how often. A fault is armed as soon as it exists and strikes one
 * request unless {@link #times} says otherwise. The other methods say what goes wrong, and may be combined. Safe for
 * use by several threads; set it up before the request that it is for.
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

    /** How many requests it strikes; one by default. */
    public Fault times(int count) {
        times = count;
        return this;
    }

    /** Sends the answer late, in real time. */
    public Fault delay(Duration wait) {
        delay = wait;
        return this;
    }

    /** Runs something first, such as moving the clock or waiting for a latch. */
    public Fault before(Runnable action) {
        before = action;
        return this;
    }

    /** Answers with this and does nothing. */
    public Fault answer(int status) {
        return answer(status, Map.of(), null, "");
    }

    /** Answers with this and does nothing. The media type may be null for an empty body. */
    public Fault answer(int status, Map<String, String> headers, String type, String body) {
        instead = new Answer(status, headers, type, Answer.utf8(body));
        commits = false;
        return this;
    }

    /** Carries out the request, but answers with this. */
    public Fault answerAfterCommit(int status) {
        instead = Answer.empty(status);
        return this;
    }

    /** Breaks the connection before anything is done. */
    public Fault dropBeforeCommit() {
        drops = true;
        commits = false;
        return this;
    }

    /** Carries out the request, then breaks the connection, so that the client cannot know. */
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

    /** Cloudflare's 403: HTML. */
    public Fault cloudflare() {
        instead = Answer.blocked();
        commits = false;
        return this;
    }

    /** Lowers X-Pagination-Page-Count by one. */
    public Fault underReportPages() {
        change = answer -> {
            String count = answer.headers().get("X-Pagination-Page-Count");
            int told = count == null ? 0 : Math.max(1, Integer.parseInt(count) - 1);
            return count == null ? answer : answer.with("X-Pagination-Page-Count", told);
        };
        return this;
    }

    /** Leaves out all X-Pagination headers. */
    public Fault withoutPagination() {
        change = answer -> answer.without("X-Pagination-");
        return this;
    }

    /** The bare 420 that the guides warn of: neither headers nor body name the limit. */
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
