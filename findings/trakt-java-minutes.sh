#!/bin/sh
# trakt-java 6.11.2: a time on the full minute is sent without its seconds: "2016-06-01T00:00Z", as watched_at in a body
# and as start_at in an address. Its own notes speak of times with milliseconds, as Trakt's. Such times are common:
# imported diaries know the day only, and "since the first of June" is midnight. It is sound ISO 8601, but a stand-in
# for Trakt that reads times with java.time.Instant, or by a pattern with seconds, refuses just these.
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
import com.uwetrottmann.trakt5.entities.MovieIds;
import com.uwetrottmann.trakt5.entities.SyncItems;
import com.uwetrottmann.trakt5.entities.SyncMovie;
import com.uwetrottmann.trakt5.entities.UserSlug;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import okhttp3.OkHttpClient;
import org.threeten.bp.OffsetDateTime;

class Check {
    private static String sent; // the time in the last request

    public static void main(String... none) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", Check::answer);
        server.start();
        var trakt = new TraktV2("id", "secret", "urn:ietf:wg:oauth:2.0:oob") {
            @Override
            protected void setOkHttpClientDefaults(OkHttpClient.Builder builder) {
                super.setOkHttpClientDefaults(builder);
                builder.addInterceptor(chain -> {
                    var url = chain.request().url().newBuilder().scheme("http").host("localhost")
                        .port(server.getAddress().getPort()).build();
                    return chain.proceed(chain.request().newBuilder().url(url).build());
                });
            }
        };
        trakt.accessToken("token");
        try {
            var seen = List.of(
                watched(trakt, "2016-06-01T20:15:30.000Z"),
                watched(trakt, "2016-06-01T20:15:00.000Z"),
                watched(trakt, "2016-06-01T00:00:00.000Z"),
                since(trakt, "2016-06-01T00:00:00.000Z"));

            System.out.println("expected: times as in its notes, 2011-12-03T10:15:30.000Z, or at least with seconds");
            System.out.println("seen:     " + seen);
            System.out.println("java.time.Instant reads them: " + seen.stream().map(Check::isInstant).toList());
            var described = "[2016-06-01T20:15:30Z, 2016-06-01T20:15Z, 2016-06-01T00:00Z, 2016-06-01T00:00Z]";
            if (!seen.toString().equals(described)) throw new AssertionError("no longer as described");
        } finally {
            server.stop(0);
        }
    }

    private static String watched(TraktV2 trakt, String time) throws IOException {
        var movie = new SyncMovie().id(MovieIds.imdb("tt0113277")).watchedAt(OffsetDateTime.parse(time));
        trakt.sync().addItemsToWatchedHistory(new SyncItems().movies(movie)).execute();
        return sent;
    }

    private static String since(TraktV2 trakt, String time) throws IOException {
        trakt.users().history(UserSlug.ME, 1, 10, null, OffsetDateTime.parse(time), null).execute();
        return sent;
    }

    private static boolean isInstant(String time) {
        try {
            Instant.parse(time);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var adds = exchange.getRequestMethod().equals("POST");
        var query = exchange.getRequestURI().getQuery();
        var body = new String(exchange.getRequestBody().readAllBytes());
        sent = adds
            ? JsonParser.parseString(body).getAsJsonObject().getAsJsonArray("movies").get(0).getAsJsonObject()
                .get("watched_at").getAsString()
            : query.substring(query.indexOf("start_at=") + "start_at=".length());
        var answer = (adds ? "{\"added\": {\"movies\": 1, \"episodes\": 0}}" : "[]").getBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(adds ? 201 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
END
echo "version:  trakt-java $(ls repository/com/uwetrottmann/trakt5/trakt-java | tail -n 1)"
java -classpath "$(cat classpath)" Check.java
