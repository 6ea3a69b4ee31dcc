package dev.traktmcp.trakt.oauth;

import dev.traktmcp.home.Home;
import dev.traktmcp.home.HomeLock;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.oauth.store.FileStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * A process that works one account as a server does, told over stdin what to do: {@code call N} makes N calls at once
 * and prints how many were answered, {@code at INSTANT} sets its clock, {@code renew} renews for ever.
 */
final class Worker {
    private final Trakt trakt;
    private final StoredTokens tokens;
    private SettableClock clock;

    /** @param arguments the API's address, the auth host's address, the home */
    public static void main(String... arguments) throws Exception {
        Worker worker = new Worker(URI.create(arguments[0]), URI.create(arguments[1]), Path.of(arguments[2]));
        System.out.println("ready");
        try (var stdin = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = stdin.readLine(); line != null; line = stdin.readLine()) {
                worker.obey(line.split(" "));
            }
        }
    }

    private Worker(URI api, URI auth, Path folder) {
        InstantSource time = () -> clock == null ? Instant.now() : clock.instant();
        Home home = new Home(folder);
        HomeLock lock = new HomeLock(home, Thread::sleep);
        tokens = new StoredTokens(Household.oauth(auth, time), FileStore.plain(home, Simulator.CLIENT_ID), lock,
                Household.SEED, time);
        trakt = new Trakt(Household.chain(api, tokens));
    }

    private void obey(String... words) throws Exception {
        switch (words[0]) {
            case "at" -> clock = new SettableClock(Instant.parse(words[1]));
            case "call" -> System.out.println(answered(Integer.parseInt(words[1])));
            case "renew" -> renewForEver();
            default -> throw new IOException("no such word: " + words[0]);
        }
    }

    private int answered(int calls) throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = IntStream.range(0, calls)
                    .mapToObj(_ -> callers.submit(() -> trakt.users().settings().user().username()))
                    .toList();
            int good = 0;
            for (Future<String> answer : answers) {
                good += answer.get().isBlank() ? 0 : 1;
            }
            return good;
        }
    }

    private void renewForEver() {
        String access = tokens.access().orElseThrow();
        System.out.println("renewing");
        while (true) {
            access = tokens.renewed(access).orElseThrow();
        }
    }
}
