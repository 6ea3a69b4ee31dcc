package dev.traktmcp.tools.title;

import dev.traktmcp.text.Text;
import dev.traktmcp.trakt.model.titles.Video;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The trailers and the like of a title: those in a language first, of these trailers, and official ones of them. */
final class Videos {
    /** More would not be watched. */
    private static final int MOST = 5;
    private static final List<String> FIRST = List.of("trailer", "teaser");

    private Videos() {}

    /** @param language two letters, of what comes first */
    static List<Video> best(List<Video> sent, String language) {
        List<Video> best = new ArrayList<>(sent.stream()
                .filter(one -> one.url() != null && one.url().startsWith("http")).toList());
        best.sort((one, other) -> Integer.compare(rank(one, language), rank(other, language)));
        return List.copyOf(best.subList(0, Math.min(MOST, best.size())));
    }

    private static int rank(Video one, String language) {
        int kind = FIRST.indexOf(one.type());
        int other = isIn(one, language) ? 0 : 2 * (FIRST.size() + 1);
        return other + (kind < 0 ? FIRST.size() : kind) * 2 + (Boolean.TRUE.equals(one.official()) ? 0 : 1);
    }

    private static boolean isIn(Video one, String language) {
        return one.language() != null && one.language().toLowerCase(Locale.ROOT).startsWith(language);
    }

    /** That there are some, though none in the language that was asked for; empty where there is one. */
    static Optional<String> lacking(List<Video> best, String language) {
        return best.isEmpty() || best.stream().anyMatch(one -> isIn(one, language)) ? Optional.empty()
                : Optional.of("videos in " + Translated.name(language) + ": Trakt has none");
    }

    static String line(List<Video> videos) {
        return videos.isEmpty() ? "Trakt has no videos of this."
                : "Videos:\n" + String.join("\n", videos.stream().map(one -> "  "
                        + (one.title() == null ? "" : "\"" + Text.line(one.title()).replace('"', '\'') + "\"")
                        + (one.type() == null ? "" : (one.title() == null ? "" : ", ") + one.type())
                        + spoken(one.language()) + ": " + one.url()).toList());
    }

    private static String spoken(@Nullable String language) {
        return language == null || language.isBlank() ? "" : " in " + Translated.name(language);
    }
}
