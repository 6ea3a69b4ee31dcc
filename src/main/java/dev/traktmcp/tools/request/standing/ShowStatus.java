package dev.traktmcp.tools.request.standing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a show goes on, as Trakt tells it. */
enum ShowStatus {
    ENDED("ended", "(?:ended|concluded|finished (?:airing|running)|off air)", "it has ended", "ended"),
    RUNNING("still running", "(?:(?:still|currently|now) )?(?:running|airing|on ?going|on air|continuing|returning"
            + "|coming back)|still on", "it is still running", "returning series", "continuing"),
    CANCELLED("cancelled", "cancell?ed|axed", "it was cancelled", "canceled");

    private final String word;
    private final Pattern said;
    private final String is;
    private final Set<String> onTrakt;

    ShowStatus(String word, String said, String is, String... onTrakt) {
        this.word = word;
        this.said = Pattern.compile(said);
        this.is = is;
        this.onTrakt = Set.of(onTrakt);
    }

    String word() {
        return word;
    }

    /** Empty for other words. */
    static Optional<ShowStatus> of(String words) {
        return Arrays.stream(values()).filter(one -> one.said.matcher(words).matches()).findFirst();
    }

    /** Whether Trakt's word means it. */
    boolean isSo(String status) {
        return onTrakt.contains(status.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a show of that status is surely not so: what was cancelled has, for many, ended, too. */
    boolean isNotSo(String status) {
        return !isSo(status) && (this != ENDED || !CANCELLED.isSo(status));
    }

    /** {@code it is still running}, of any of Trakt's words. */
    static String words(String status) {
        return Arrays.stream(values()).filter(one -> one.isSo(status)).findFirst().map(one -> one.is)
                .orElseGet(() -> "its status is " + status.strip().toLowerCase(Locale.ROOT));
    }
}
