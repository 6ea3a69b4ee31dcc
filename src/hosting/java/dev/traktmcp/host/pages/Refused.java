package dev.traktmcp.host.pages;

import dev.traktmcp.host.pages.html.Problem;

/** A request of a browser that is answered by a page about a problem. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    Refused(Problem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
