package dev.traktmcp.tools.request.standing;

import java.util.regex.Pattern;

/** What is begun and not finished, said in two terms: "started but not finished". */
final class Unfinished {
    private static final String BEGUN = "\\b(?:begun|started)\\b";
    private static final String AND = "(?: ?[,;&]| and| but| yet)*(?: i| have)* ";
    private static final String NOT_FINISHED =
            "(?:(?:not|never|haven't)(?: yet)? |un ?)finished\\b(?: it\\b)?(?: yet\\b)?";
    private static final Pattern SAID = Pattern.compile(BEGUN + AND + NOT_FINISHED + "|" + NOT_FINISHED + AND + BEGUN);

    private Unfinished() {}

    /** The same with one term for both. */
    static String asInProgress(String plain) {
        return SAID.matcher(plain).replaceAll("in progress");
    }
}
