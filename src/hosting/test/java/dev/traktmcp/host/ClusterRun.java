package dev.traktmcp.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Await;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.http.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** People at work on a cluster while something happens to it, and what has to hold afterwards. */
final class ClusterRun {
    /** What happened to the cluster, and when by {@code System.nanoTime}. */
    record Happened(long at, String what) {}

    interface Trouble {
        void make() throws Exception;
    }

    final List<ClusterGuest.Said> said = new CopyOnWriteArrayList<>();
    final List<Happened> happened = new ArrayList<>();
    final long begun;
    final List<ClusterGuest> guests = new ArrayList<>();
    private final Cluster cluster;
    private final List<Throwable> wrong = new CopyOnWriteArrayList<>();
    private int calls;

    private record Planned(double share, String what, Trouble trouble) {}

    private final List<Planned> plan = new ArrayList<>();

    /** @param calls of all people together, about */
    ClusterRun(Cluster cluster, int people, int calls) throws Exception {
        this.cluster = cluster;
        this.calls = calls;
        for (int i = 0; i < people; i++) {
            ClusterGuest guest = new ClusterGuest(cluster.url, "guest%03d".formatted(i), said,
                    guests.isEmpty() ? null : guests.getFirst());
            guests.add(guest);
            guest.signIn();
        }
        begun = System.nanoTime();
    }

    /** @param share of the calls after which it happens */
    ClusterRun then(double share, String what, Trouble trouble) {
        plan.add(new Planned(share, what, trouble));
        return this;
    }

    /** The same people at work once more. */
    ClusterRun again(int more) {
        plan.clear();
        said.clear();
        calls = more;
        return this;
    }

    long slowest() {
        return said.stream().mapToLong(ClusterGuest.Said::nanos).max().orElse(0) / 1_000_000;
    }

    long median() {
        return said.stream().mapToLong(ClusterGuest.Said::nanos).sorted().skip(said.size() / 2).findFirst().orElse(0)
                / 1_000_000;
    }

    /** Lets all of it happen. */
    void go() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            guests.forEach(guest -> guest.work(calls / guests.size(), wrong).forEach(threads::submit));
            for (Planned planned : plan) {
                Await.until(() -> said.size() >= planned.share() * calls || !wrong.isEmpty());
                if (!wrong.isEmpty()) {
                    break;
                }
                happened.add(new Happened(System.nanoTime(), planned.what()));
                planned.trouble().make();
            }
        }
        assertThat(wrong).as(wrong.isEmpty() ? "" : troubles()).isEmpty();
    }

    /** What happened until the first thing went wrong, and what the replicas say of it. */
    private String troubles() {
        StringBuilder all = new StringBuilder();
        happened.forEach(one -> all.append((one.at() - begun) / 1_000_000).append(" ms: ").append(one.what())
                .append('\n'));
        for (int i = 0; i < cluster.size(); i++) {
            cluster.said(i).lines().filter(line -> line.matches(".*(?:WARN|ERROR|renew).*")).limit(200)
                    .forEach(line -> all.append(line).append('\n'));
        }
        return all.toString();
    }

    /** All secrets that people and assistants had. */
    Set<String> secrets() {
        return guests.stream().flatMap(guest -> guest.secrets().stream()).collect(Collectors.toSet());
    }

    String summary() {
        long seconds = Math.max(1, (System.nanoTime() - begun) / 1_000_000_000L);
        long again = said.stream().filter(call -> call.tries() > 1).count();
        return "%d people, %d calls answered in %d s on %d replicas; %d of them were made again"
                .formatted(guests.size(), said.size(), seconds, cluster.size(), again);
    }

    /** Nothing that was said is lost, nothing was done twice, and each refresh token was used once. */
    void check() {
        for (ClusterGuest guest : guests) {
            SimulatedAccount account = cluster.trakt.account(guest.name).orElseThrow();
            assertThat(account.history().plays().stream().map(play -> play.item() + " " + play.watchedAt()).toList())
                    .as("plays of %s", guest.name).doesNotHaveDuplicates().hasSize(guest.seen.size());
        }
        assertThat(cluster.trakt.requests().stream()
                .filter(request -> request.path().equals("/oauth/token") && request.status() != 200)
                .map(Recorded::body)).as("refreshes that Trakt refused").isEmpty();
        assertThat(cluster.trakt.unknown()).isEmpty();
    }
}
