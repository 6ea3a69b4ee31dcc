package dev.traktmcp.cli.bench;

import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.simulator.search.SearchRanking;
import java.nio.file.Path;
import java.util.Set;

/** What the requests run against. Trakt's ranking is not documented, so a good figure must not depend on one. */
enum Setup {
    A("(a) all words must match, the last also by its beginning, small typos are forgiven, ties by popularity",
            SearchRanking.TYPESENSE, true),
    B("(b) as (a), but without beginnings and typos", SearchRanking.NO_TYPOS, true),
    C("(c) BM25 without popularity", SearchRanking.BM25, true),
    WITHOUT_CURATED("(a) again, without the aliases that were written by hand", SearchRanking.TYPESENSE, false);

    // Rankings without typo tolerance cannot find mistyped titles.
    private static final String TYPO = "typo";

    final String meaning;
    private final SearchRanking ranking;
    private final boolean curated;

    Setup(String meaning, SearchRanking ranking, boolean curated) {
        this.meaning = meaning;
        this.ranking = ranking;
        this.curated = curated;
    }

    Set<String> leftOut() {
        return ranking == SearchRanking.TYPESENSE ? Set.of() : Set.of(TYPO);
    }

    /** Strict, so that a request that Trakt does not know fails; without rate limits, which would only slow the run. */
    Simulator start(Path catalogue) {
        return Simulator.start(Options.standard()
                .withCatalogue(clock -> curated
                        ? Catalogue.load(catalogue, clock)
                        : Catalogue.loadWithoutCuratedAliases(catalogue, clock))
                .withRanking(ranking)
                .withStrict(true)
                .withRateLimits(false)
                .withLived(false));
    }
}
