package dev.traktmcp.host.metrics;

import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times the requests that pass it. Safe for use by several threads. */
record WatchedTransport(Transport behind, Meters meters) implements Transport {
    /** The first words of paths of Trakt's API and sign-in; anything else is counted as other. */
    private static final Set<String> SECTIONS = Set.of("calendars", "certifications", "checkin", "comments",
            "countries",
            "genres", "languages", "lists", "media", "movies", "networks", "oauth", "people", "recommendations",
            "scrobble", "search", "seasons", "shows", "smart_lists", "sync", "users", "episodes");
    private static final Pattern REMAINING = Pattern.compile("\"remaining\":\\s*(\\d{1,9})");

    @Override
    public Response send(Request request) {
        long begun = System.nanoTime();
        String first = request.path().getFirst();
        String section = SECTIONS.contains(first) ? first : "other";
        try {
            Response response = behind.send(request);
            meters.asked(section, String.valueOf(response.status()), Duration.ofNanos(System.nanoTime() - begun));
            response.header("X-Ratelimit").map(REMAINING::matcher).filter(Matcher::find)
                    .ifPresent(found -> meters.left(Integer.parseInt(found.group(1))));
            return response;
        } catch (RuntimeException e) {
            meters.asked(section, "none", Duration.ofNanos(System.nanoTime() - begun));
            throw e;
        }
    }
}
