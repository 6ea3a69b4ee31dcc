package dev.traktmcp.tools.request.standing;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the person can have done with a title. A show of which some is seen is neither seen nor unseen. Begun is what is
 * seen in whole or in part, or paused; in progress is what is begun and not finished.
 */
public enum Fact {
    SEEN("seen", "seen|watched|viewed|finished(?! airing| running)"),
    BEGUN("begun", "(?:begun|started)(?: (?:watching|to watch))?"),
    IN_PROGRESS("in progress", "in progress|(?:partly|partially|half) (?:seen|watched)|(?:(?:currently|still|now"
            + "|right now) )?watching(?: (?:now|right now|currently))?|in middle of(?: watching)?"),
    RATED("rated", "rated|rating"),
    LISTED("on watchlist", "(?:on |in )?watchlist(?:ed)?|listed|saved"),
    COLLECTED("collected", "collected|owned|own|(?:in )?collection");

    private final String word;
    private final Pattern pattern;

    Fact(String word, String said) {
        this.word = word;
        this.pattern = Pattern.compile("(?:" + said + ")(?= |$)");
    }

    /** {@code unseen}, {@code not on watchlist}. */
    String word(boolean so) {
        return so ? word : (this == SEEN || this == RATED ? "un" : "not ") + word;
    }

    /**
     * What words begin with.
     *
     * @param so false behind "not" or "un-", true behind both
     */
    record Said(Fact fact, boolean so, String rest) {}

    /** The longest with which words begin, without articles. */
    static Optional<Said> first(String words) {
        boolean not = words.startsWith("not ");
        String said = not ? words.substring("not ".length()) : words;
        return longest(said, !not).or(() -> said.startsWith("un") ? longest(said.substring(2).strip(), not)
                : Optional.empty());
    }

    private static Optional<Said> longest(String words, boolean so) {
        return Arrays.stream(values())
                .flatMap(fact -> {
                    Matcher said = fact.pattern.matcher(words);
                    return said.lookingAt() ? Optional.of(new Said(fact, so, words.substring(said.end()).strip()))
                            .stream() : Optional.<Said>empty().stream();
                })
                .min((one, other) -> Integer.compare(one.rest.length(), other.rest.length()));
    }
}
