package dev.traktmcp.cli.bench;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.titles.Resolution;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.AccessTokens;
import dev.traktmcp.trakt.http.Chain;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Transport;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Runs requests as the tools would, against a simulator. */
final class Trial {
    private final Simulator simulator;
    private final Transport wire;

    private Trial(Simulator simulator) {
        this.simulator = simulator;
        wire = new JdkTransport(simulator.apiUrl(), "trakt-mcp/bench");
    }

    static List<Judged> run(Setup setup, Path catalogue, Path requests) {
        try (Simulator simulator = setup.start(catalogue)) {
            Trial trial = new Trial(simulator);
            return Labelled.read(requests, simulator.catalogue()).stream()
                    .filter(labelled -> !setup.leftOut().contains(labelled.category()))
                    .map(trial::judged)
                    .toList();
        }
    }

    private Judged judged(Labelled labelled) {
        simulator.clearRequests();
        RequestOutcome outcome = outcome(labelled);
        return new Judged(labelled, outcome, simulator.requests().size());
    }

    private RequestOutcome outcome(Labelled labelled) {
        try {
            return switch (titles().resolve(labelled.reference())) {
                case Resolution.Found found -> resolved(found.subject());
                case Resolution.Several several -> new RequestOutcome.Asked(
                        several.candidates().stream().map(Trial::withoutEpisode).toList());
                case Resolution.None _ -> new RequestOutcome.NotFound();
            };
        } catch (TraktException e) {
            boolean answer = e.failure() instanceof Failure.BadArguments
                    || e.failure() instanceof Failure.EpisodeNotFound
                    || e.failure() instanceof Failure.NotThere;
            return answer ? new RequestOutcome.NotFound() : new RequestOutcome.Broken(e.failure().toString(), false);
        } catch (RuntimeException e) {
            return new RequestOutcome.Broken(e.toString(), true);
        }
    }

    // The product's transport, new for each request, as its cache would hide what a title costs.
    private TitleFinder titles() {
        return new TitleFinder(new Trakt(Chain.around(wire, Simulator.CLIENT_ID, AccessTokens.none(), System::nanoTime,
                Thread::sleep, new Random())));
    }

    private static RequestOutcome resolved(Subject subject) {
        Integer episode = subject.number();
        return new RequestOutcome.Resolved(subject.media().typedId(), subject.season(), episode);
    }

    // Leaves the show: "show:12 S02E03" becomes "show:12".
    private static String withoutEpisode(Candidate candidate) {
        return candidate.id().split(" ")[0];
    }
}
