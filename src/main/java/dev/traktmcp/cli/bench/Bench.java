package dev.traktmcp.cli.bench;

import dev.traktmcp.cli.Terminal;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code bench resolution}: measures how well titles are found, for those who change how they are found. */
public final class Bench {
    private static final String NEEDED = """
            bench resolution needs titles to search and requests with labels:
              --catalogue <folder>  with titles.jsonl.gz and episodes.jsonl.gz
              --requests <file>     a labelled request a line; else requests-dev.jsonl of that folder""";

    private static final String LEAVE_ONE_OUT = """
            Without one category, under (a)
              The weights are set by hand, so nothing is fitted anew: each line measures all requests but those of one
              category. A figure that moves much hangs on that category alone.""";

    private static final int SEED = 1;

    private Bench() {}

    /**
     * Runs the benchmark.
     *
     * @param requests null for {@code requests-dev.jsonl} of the catalogue
     * @return the exit code: 0 for a full run, 1 where a nonsense request ended in a bug, 2 where a file is missing
     */
    public static int resolution(@Nullable Path catalogue, @Nullable Path requests) {
        if (catalogue == null) {
            Terminal.print(NEEDED);
            return 2;
        }
        try {
            Path file = requests == null ? catalogue.resolve("requests-dev.jsonl") : requests;
            return measure(catalogue, file, Terminal::print) ? 0 : 1;
        } catch (UncheckedIOException | IllegalArgumentException e) {
            Terminal.print(e.getMessage() + "\n\n" + NEEDED);
            return 2;
        }
    }

    /** Returns whether no nonsense request ended in a bug. */
    static boolean measure(Path catalogue, Path requests, Consumer<String> out) {
        boolean whole = true;
        String leaveOneOut = "";
        for (Setup setup : Setup.values()) {
            List<Judged> all = Trial.run(setup, catalogue, requests);
            Report report = new Report(all, new SplittableRandom(SEED));
            out.accept(heading(setup, all));
            out.accept(report.figures() + "\n");
            out.accept(report.categories() + "\n");
            out.accept("  Not right:\n" + report.wanting().indent(2));
            whole &= all.stream().noneMatch(Bench::nonsenseCrash);
            leaveOneOut = setup == Setup.A ? report.leaveOneOut() : leaveOneOut;
        }
        out.accept(LEAVE_ONE_OUT + "\n\n" + leaveOneOut);
        return whole;
    }

    private static String heading(Setup setup, List<Judged> all) {
        String without = setup.leftOut().isEmpty() ? "" : ", without " + String.join(", ", setup.leftOut());
        return setup.meaning + "\n  " + all.size() + " requests" + without + "\n";
    }

    private static boolean nonsenseCrash(Judged judged) {
        return judged.category().equals("nonsense")
                && judged.outcome() instanceof RequestOutcome.Broken broken
                && broken.crash();
    }
}
