package dev.traktmcp.cli.contract;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.FailureCode;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Asks Trakt for each line of docs/trakt-contract.md on which its descriptions differ, and prints which is right. It
 * reads only, and prints the form of answers, never what is in them.
 */
public final class ContractCheck {
    /** For an answer that has nothing by which to tell one source from another. */
    static final String NOTHING = "nothing to tell by";

    private static final Set<Integer> UNKNOWN_PATH = Set.of(404, 405, 501);

    private final Transport api;
    private final boolean signedIn;
    private final Consumer<String> out;

    /**
     * @param api sends as the signed-in person, if somebody is
     * @param out takes each line
     */
    public ContractCheck(Transport api, boolean signedIn, Consumer<String> out) {
        this.api = api;
        this.signedIn = signedIn;
        this.out = out;
    }

    /** Asks for all lines; returns the exit code: 0 where Trakt answered for each that could be asked. */
    public int run() {
        boolean answered = true;
        for (Difference difference : Difference.values()) {
            String found;
            try {
                found = difference.own && !signedIn
                        ? "not asked: nobody is signed in" : difference.probe.apply(this::ask);
            } catch (TraktException e) {
                answered = false;
                found = "not answered: " + FailureCode.of(e.failure()).word();
            }
            out.accept("%-26s %s".formatted(difference.word(), found));
        }
        return answered ? 0 : 1;
    }

    /** Nothing where Trakt does not know the path. */
    private Optional<Response> ask(Request request) {
        try {
            return Optional.of(api.send(request));
        } catch (TraktException e) {
            if (e.failure() instanceof Failure.NotThere
                    || e.failure() instanceof Failure.Unexpected unexpected
                            && UNKNOWN_PATH.contains(unexpected.status())) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
