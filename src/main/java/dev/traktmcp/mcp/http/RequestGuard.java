package dev.traktmcp.mcp.http;

import dev.traktmcp.mcp.http.access.Admission;
import dev.traktmcp.mcp.http.access.Caller;
import dev.traktmcp.mcp.http.access.Callers;
import dev.traktmcp.mcp.http.access.Refusal;
import dev.traktmcp.mcp.http.access.Site;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Admits requests by their headers alone, so that it never waits. It checks Host and Origin against DNS rebinding
 * ("Security Warning" of MCP's Streamable HTTP). Safe for use by several threads, as it never changes.
 */
final class RequestGuard extends Handler.Wrapper {
    private static final String HEALTH = "/healthz";
    private static final Map<String, List<String>> METHODS = Map.of(
            Sessions.STREAMABLE, List.of("GET", "POST", "DELETE"),
            Sessions.SSE, List.of("GET"),
            Sessions.SSE_MESSAGES, List.of("POST"),
            HEALTH, List.of("GET", "HEAD"));
    private static final Pattern HOST = Pattern.compile("([^:/@\\[\\]\\s]+|\\[[0-9a-f:.]+])(:\\d{1,5})?");

    private final Set<String> names;
    private final Duration patience;
    private final LongSupplier nanos;
    private final Callers callers;
    private final Site site;
    private final Handler pages;

    /**
     * @param patience how long a body may take to arrive
     * @param nanos a clock that never goes back, {@code System::nanoTime}
     * @param pages the servlets of the site
     * @param mcp gets the requests of callers who were admitted
     */
    RequestGuard(HttpEndpoint door, Duration patience, LongSupplier nanos, Callers callers, Site site, Handler pages,
            Handler mcp) {
        super(mcp);
        this.patience = patience;
        this.nanos = nanos;
        this.names = door.callableAs();
        this.callers = callers;
        this.site = site;
        this.pages = pages;
    }

    @Override
    public boolean handle(Request asked, Response response, Callback complete) throws Exception {
        asked.addIdleTimeoutListener(_ -> false); // who waits for us is not idle
        Line.serves(asked);
        TimelyBody timely = new TimelyBody(asked, patience, nanos);
        Callback callback = timely.toItsEnd(complete);
        Request request = withoutLastSlash(timely);
        HttpFields headers = request.getHeaders();
        String path = Request.getPathInContext(request);
        List<String> ofSite = site.methods(path);
        List<String> methods = ofSite == null ? METHODS.get(path) : ofSite;
        if (!isOurs(headers.get(HttpHeader.HOST))) {
            return refuse(response, callback, 421, "This server does not go by the name in the Host header; start it"
                    + " with --http-hosts and that name, where it should");
        }
        String origin = headers.get(HttpHeader.ORIGIN);
        if (!isFriendly(origin) && !site.isForAnyOrigin(path)) {
            return refuse(response, callback, 403, "Pages of the origin in the Origin header may not call this server");
        }
        boolean forPages = ofSite == null || site.isForAnyOrigin(path);
        if (origin != null && forPages) {
            CrossOrigin.show(origin, response);
        }
        if (methods == null && isOfPerson(request) && site.hasPageForLost()) {
            return OwnThread.run(request, response, callback, () -> pages.handle(request, response, callback));
        }
        if (methods == null) {
            return refuse(response, callback, 404, "Nothing is here; " + site.signpost());
        }
        if (forPages && CrossOrigin.isPreflight(request)) {
            return CrossOrigin.allow(methods, request, response, callback);
        }
        if (!methods.contains(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, String.join(", ", methods));
            return refuse(response, callback, 405, "Possible here: " + String.join(", ", methods)
                    + (path.equals(Sessions.SSE) ? ". Streamable HTTP is at " + Sessions.STREAMABLE : ""));
        }
        if (path.equals(HEALTH)) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain");
            Content.Sink.write(response, true, "ok", callback);
            return true;
        }
        if (ofSite != null) {
            return OwnThread.run(request, response, callback, () -> site.stops(request, response, callback)
                    || pages.handle(request, response, callback));
        }
        Admission ready = callers.ready(headers);
        return ready != null ? admit(ready, request, response, callback)
                : OwnThread.run(request, response, callback,
                        () -> admit(callers.decide(headers), request, response, callback));
    }

    private boolean admit(Admission admission, Request request, Response response, Callback callback)
            throws Exception {
        return switch (admission) {
            case Refusal refusal -> refusal.send(response, callback);
            case Admission.Granted(Caller caller) -> {
                request.setAttribute(Caller.class.getName(), caller);
                yield super.handle(request, response, callback);
            }
        };
    }

    /** The same request for the path that is meant. */
    private static Request withoutLastSlash(Request request) {
        String path = Request.getPathInContext(request);
        String meant = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return meant.length() < path.length() && METHODS.containsKey(meant)
                ? Request.serveAs(request, HttpURI.build(request.getHttpURI()).path(meant)) : request;
    }

    private static boolean isOfPerson(Request request) {
        String accept = request.getHeaders().get(HttpHeader.ACCEPT);
        return request.getMethod().equals("GET") && accept != null && accept.contains("text/html");
    }

    private static boolean refuse(Response response, Callback callback, int status, String text) {
        return JsonErrors.refuse(response, callback, status, text);
    }

    private boolean isOurs(String host) {
        Matcher parts = HOST.matcher(host == null ? "" : host.toLowerCase(Locale.ROOT));
        return parts.matches() && names.contains(parts.group(1));
    }

    /** Only browsers send an origin. A page without one sends "null", which we refuse. */
    private boolean isFriendly(String origin) {
        return origin == null || origin.matches("https?://.*") && isOurs(origin.replaceFirst("https?://", ""));
    }

    /** The same request, which fails where we have to wait too long for its body, and where that never ends. */
    private static final class TimelyBody extends Request.Wrapper {
        private static final long ENDLESS = 64L * 1024 * 1024;

        private final long patience;
        private final LongSupplier nanos;
        private long waited;
        private boolean waiting;
        private long since;
        private long size;

        private TimelyBody(Request request, Duration patience, LongSupplier nanos) {
            super(request);
            this.patience = patience.toNanos();
            this.nanos = nanos;
        }

        @Override
        public Content.@Nullable Chunk read() {
            Content.Chunk chunk = super.read();
            long now = nanos.getAsLong();
            waited += waiting ? now - since : 0;
            waiting = chunk == null;
            since = now;
            if (chunk == null) {
                return null;
            }
            size += chunk.remaining();
            int status = isLate(chunk) ? HttpStatus.REQUEST_TIMEOUT_408
                    : size > ENDLESS ? HttpStatus.PAYLOAD_TOO_LARGE_413 : 0;
            if (status == 0) {
                return chunk;
            }
            chunk.release();
            return Content.Chunk.from(new HttpException.RuntimeException(status), true);
        }

        private boolean isLate(Content.Chunk chunk) {
            return Content.Chunk.isFailure(chunk) ? chunk.getFailure() instanceof TimeoutException
                    : !chunk.isLast() && waited > patience;
        }

        /**
         * Completes the request only when the rest of its body has been read, since a client that is cut off while it
         * sends may never see the answer ("Tear-down" of HTTP/1.1, RFC 9112). Who asks before it sends a body sends
         * none then.
         */
        Callback toItsEnd(Callback complete) {
            return getHeaders().contains(HttpHeader.EXPECT) ? complete : new Callback.Nested(complete) {
                @Override
                public void succeeded() {
                    Content.Source.consumeAll(TimelyBody.this, getCallback());
                }
            };
        }
    }
}
