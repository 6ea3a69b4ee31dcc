package dev.traktmcp.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.mcp.JsonRpc;
import dev.traktmcp.mcp.http.HttpCaller;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person with two assistants at once: one that speaks the stateless revision, and one with sessions. They ask again
 * where nobody answers, as clients do.
 */
final class ClusterGuest {
    /** Enough for a replica, a database and a balancer to come back. */
    private static final int TRIES = 120;
    private static final long BETWEEN = 250_000_000;
    private static final String NOBODY = "No server is ready; nothing was done, try again later";
    private static final Set<Integer> AGAIN = Set.of(502, 503, 504);
    private static final Pattern CODE = Pattern.compile("dev.traktmcp/error\":\\{\"code\":\"(\\w+)");

    /** What is worth another try, and what says that the first one did it. */
    private static final Set<String> TROUBLE = Set.of("store_unusable", "rate_limited", "unreachable", "trakt_down",
            "nothing_done"); // the last where Trakt gave no answer
    private static final Set<String> DONE = Set.of("list_exists");

    private static final List<String> FILMS = List.of("Heat (1995)", "Arrival (2016)", "Dune (2021)",
            "Spirited Away", "Past Lives", "Perfect Days", "Anora", "The Thing (1982)", "Oppenheimer (2023)",
            "Parasite (2019)", "The Matrix (1999)");

    /** Others, as what is marked as watched leaves the watchlist. */
    private static final List<String> WANTED = List.of("Interstellar (2014)", "Inception (2010)", "Coco (2017)",
            "Fight Club (1999)", "Conclave (2024)", "Amélie (2001)", "Barbie (2023)");

    /** One call as the assistant knows it. */
    record Said(long at, long nanos, int tries, String tool) {}

    final String name;
    final Set<String> seen = ConcurrentHashMap.newKeySet();
    final Set<String> listed = ConcurrentHashMap.newKeySet();
    private final Visitor visitor;
    private final HttpCaller caller;
    private final List<Said> said;
    private Object access;
    private Object refresh;
    private int plays;

    /**
     * @param said hears of every call that was answered
     * @param friend whose assistant registered for both, or null for the first
     */
    ClusterGuest(URI url, String name, List<Said> said, @Nullable ClusterGuest friend) {
        this.name = name;
        this.said = said;
        visitor = new Visitor(url, name);
        if (friend != null) {
            visitor.client = friend.visitor.client;
        }
        caller = new HttpCaller(url);
    }

    /** Begins anew where the balancer hears of no replica in time, as on a machine that has too much to do. */
    void signIn() throws Exception {
        Map<String, Object> tokens = null;
        for (int tries = 1; tokens == null; tries++) {
            try {
                tokens = visitor.connect();
            } catch (AssertionError e) {
                if (tries == TRIES || !String.valueOf(e.getMessage()).contains(NOBODY)) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN);
            }
        }
        access = tokens.get("access_token");
        refresh = tokens.get("refresh_token");
    }

    /** What comes of a request, asked again where it was lost or where a session is gone. */
    private final class Assistant {
        private final boolean stateless;
        private String session;

        Assistant(boolean stateless) {
            this.stateless = stateless;
        }

        String call(String tool, Map<String, Object> arguments) throws Exception {
            Asked asked = new Asked("tools/call", Map.of("name", tool, "arguments", arguments));
            long begun = System.nanoTime();
            HttpResponse<String> last = null;
            IOException lost = null;
            for (int tries = 1; tries <= TRIES; tries++) {
                try {
                    if (!stateless && session == null) {
                        session = initialized();
                    }
                    last = session == null && !stateless ? null : caller.send(authorized(
                            stateless ? asked.modern(caller) : asked.handshake(caller, session)));
                } catch (IOException e) {
                    lost = e;
                    last = null;
                }
                if (last != null && last.statusCode() == 404 && !stateless) {
                    session = null;
                } else if (last != null && last.statusCode() == 401) {
                    renew();
                } else if (last != null && !AGAIN.contains(last.statusCode())) {
                    assertThat(last.statusCode()).as("%s of %s: %s", tool, name, last.body()).isEqualTo(200);
                    String code = code(last.body());
                    if (code == null || DONE.contains(code)) {
                        said.add(new Said(begun, System.nanoTime() - begun, tries, tool));
                        return last.body();
                    }
                    assertThat(TROUBLE).as("%s of %s: %s", tool, name, last.body()).contains(code);
                }
                LockSupport.parkNanos(BETWEEN);
            }
            throw new AssertionError(tool + " of " + name + " was never answered: "
                    + (last == null ? lost : last.statusCode() + " " + last.body()));
        }

        private String initialized() throws Exception {
            HttpResponse<String> welcome = caller.send(authorized(caller.post("/mcp", """
                    {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-11-25",
                     "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}}""")));
            if (welcome.statusCode() == 401) {
                renew();
            }
            String begun = welcome.headers().firstValue("Mcp-Session-Id").orElse(null);
            if (begun != null) {
                caller.send(authorized(caller.post("/mcp", new String(UntypedJson.write(
                        JsonRpc.notification("notifications/initialized", null)), StandardCharsets.UTF_8))
                        .header("Mcp-Session-Id", begun)));
            }
            return begun;
        }
    }

    /** Why a call failed; null where it did not. */
    private static String code(String body) {
        Matcher failed = CODE.matcher(body);
        return body.contains("\"isError\":true") ? failed.find() ? failed.group(1) : body : null;
    }

    private HttpRequest.Builder authorized(HttpRequest.Builder request) {
        synchronized (this) {
            return request.header("Authorization", "Bearer " + access);
        }
    }

    Set<String> secrets() {
        return visitor.secrets;
    }

    private synchronized void renew() throws Exception {
        HttpResponse<String> answer = visitor.refresh(refresh);
        if (answer.statusCode() == 200) {
            Map<String, Object> tokens = visitor.remembered(answer);
            access = tokens.get("access_token");
            refresh = tokens.get("refresh_token");
        }
    }

    /** Both assistants at work; {@code calls} is for both together. */
    List<Runnable> work(int calls, List<Throwable> wrong) {
        return List.of(() -> orWrong(wrong, () -> watch(calls / 2)), () -> orWrong(wrong, () -> plan(calls / 2)));
    }

    private interface Work {
        void go() throws Exception;
    }

    private static void orWrong(List<Throwable> wrong, Work work) {
        try {
            work.go();
        } catch (Exception | AssertionError e) {
            wrong.add(e);
        }
    }

    /** Plays, each on a day of its own, with reads between. */
    private void watch(int calls) throws Exception {
        Assistant assistant = new Assistant(true);
        for (int i = 0; i < calls; i++) {
            if (i % 4 == 0) {
                String film = FILMS.get(plays % FILMS.size());
                String day = LocalDate.of(2025, 1, 1).plusDays(plays++).toString();
                assistant.call("mark_watched", Map.of("title", film, "watched_at", day + " 20:00"));
                seen.add(film + " " + day);
            } else {
                String body = assistant.call(List.of("get_history", "get_lists", "get_watchlist").get(i % 3), Map.of());
                onlyMine(body);
            }
        }
    }

    /** A list of their own with their name, and the watchlist. */
    private void plan(int calls) throws Exception {
        Assistant assistant = new Assistant(false);
        if (calls > 0) {
            assistant.call("create_list", Map.of("name", listName()));
        }
        for (int i = 1; i < calls; i++) {
            if (i % 5 == 0) {
                String film = WANTED.get(i / 5 % WANTED.size());
                assistant.call("add_to_watchlist", Map.of("title", film));
                listed.add(film);
            } else {
                String tool = List.of("get_lists", "get_watchlist", "up_next").get(i % 3);
                String body = assistant.call(tool, Map.of());
                onlyMine(body);
                if (tool.equals("get_lists")) {
                    assertThat(body).contains(listName());
                }
                if (tool.equals("get_watchlist")) {
                    assertThat(listed).as("what was said to be listed, %s", name)
                            .allSatisfy(film -> assertThat(body).contains(film.replaceAll(" \\(.*", "")));
                }
            }
        }
    }

    private String listName() {
        return "Nights of " + name + ".";
    }

    /** Nobody else's list is in an answer. */
    private void onlyMine(String body) {
        List<String> lists = new ArrayList<>();
        for (int at = body.indexOf("Nights of "); at >= 0; at = body.indexOf("Nights of ", at + 1)) {
            lists.add(body.substring(at, body.indexOf('.', at) + 1));
        }
        assertThat(lists).as("lists that %s sees", name).allMatch(listName()::equals);
    }
}
