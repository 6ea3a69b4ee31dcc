#!/bin/sh
# trakt-java 6.11.2: two calls at once with an expired token, and one of them fails. It promises to get a new token with
# the refresh token then, but each call does so by itself, with the same refresh token. Trakt's serve once, so the
# second call is answered 401 although the app is signed in again. An app that loads films and shows together after a
# week meets this each time. A stand-in for Trakt that lets a refresh token serve twice hides it.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pom.xml <<'END'
<project>
    <modelVersion>4.0.0</modelVersion>
    <groupId>example</groupId>
    <artifactId>check</artifactId>
    <version>1</version>
    <dependencies>
        <dependency>
            <groupId>com.uwetrottmann.trakt5</groupId>
            <artifactId>trakt-java</artifactId>
            <version>6.11.2</version>
        </dependency>
    </dependencies>
</project>
END
mvn --quiet --batch-mode -Dmaven.repo.local="$folder/repository" \
    org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath -Dmdep.outputFile=classpath \
    > maven.log 2>&1 || { cat maven.log; exit 1; }

cat > Check.java <<'END'
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.uwetrottmann.trakt5.TraktV2;
import com.uwetrottmann.trakt5.entities.UserSlug;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;

class Check {
    // Both calls are under way before the first is told that its token is of no use.
    private static final CountDownLatch BOTH = new CountDownLatch(2);

    // The refresh tokens that have not served yet.
    private static final Set<String> SERVE = ConcurrentHashMap.newKeySet();

    public static void main(String... none) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/users/me", Check::answer);
        server.createContext("/oauth/token", Check::refresh);
        server.start();
        var trakt = new TraktV2("id", "secret", "urn:ietf:wg:oauth:2.0:oob") {
            @Override
            protected void setOkHttpClientDefaults(OkHttpClient.Builder builder) {
                super.setOkHttpClientDefaults(builder);
                builder.dns(host -> List.of(InetAddress.getLoopbackAddress()));
                builder.addInterceptor(chain -> {
                    var url = chain.request().url().newBuilder().scheme("http").port(server.getAddress().getPort());
                    return chain.proceed(chain.request().newBuilder().url(url.build()).build());
                });
            }
        };
        SERVE.add("refresh 1");
        trakt.accessToken("access 1").refreshToken("refresh 1");
        Callable<Integer> profile = () -> trakt.users().profile(UserSlug.ME, null).execute().code();
        try {
            trakt.users(); // makes what both calls share
            var seen = new ArrayList<Integer>();
            for (var one : threads.invokeAll(List.of(profile, profile))) seen.add(one.get());
            var later = profile.call();
            seen.sort(null);
            System.out.println("expected: [200, 200], as there is a good refresh token");
            System.out.println("seen:     " + seen + ", and then, with the new token, " + later);
            if (!seen.equals(List.of(200, 401)) || later != 200) throw new AssertionError("no longer as described");
        } finally {
            server.stop(0);
            threads.shutdown();
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var token = exchange.getRequestHeaders().getFirst("Authorization");
        if (token.equals("Bearer access 1")) {
            BOTH.countDown();
            pause(() -> BOTH.await(5, TimeUnit.SECONDS));
            answer(exchange, 401, "");
        } else {
            answer(exchange, 200, "{\"username\": \"sean\", \"ids\": {\"slug\": \"sean\"}}");
        }
    }

    // As Trakt: each refresh token serves once. A new token takes half a second, as it would over the net.
    private static void refresh(HttpExchange exchange) throws IOException {
        var body = JsonParser.parseString(new String(exchange.getRequestBody().readAllBytes())).getAsJsonObject();
        if (SERVE.remove(body.get("refresh_token").getAsString())) {
            SERVE.add("refresh 2");
            pause(() -> {
                Thread.sleep(500);
                return true;
            });
            answer(exchange, 200, "{\"access_token\": \"access 2\", \"refresh_token\": \"refresh 2\","
                + " \"token_type\": \"bearer\", \"expires_in\": 604800}");
        } else {
            answer(exchange, 400, "{\"error\": \"invalid_grant\", \"error_description\": \"session not found\"}");
        }
    }

    private static void answer(HttpExchange exchange, int code, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, body.isEmpty() ? -1 : body.length());
        exchange.getResponseBody().write(body.getBytes());
        exchange.close();
    }

    private static void pause(Callable<Boolean> pause) throws IOException {
        try {
            pause.call();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
END
echo "version:  trakt-java $(ls repository/com/uwetrottmann/trakt5/trakt-java | tail -n 1)"
java -classpath "$(cat classpath)" Check.java
