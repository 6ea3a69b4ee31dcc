package dev.traktmcp.tools.title;

import dev.traktmcp.text.Text;
import dev.traktmcp.trakt.model.titles.Video;
import java.util.ArrayList;
import java.util.List;

/** The trailers and the like of a title: official ones first, trailers before the rest. */
final class Videos {
    /** More would not be watched. */
    private static final int MOST = 5;
    private static final List<String> FIRST = List.of("trailer", "teaser");

    private Videos() {}

    static List<Video> best(List<Video> sent) {
        List<Video> best = new ArrayList<>(sent.stream()
                .filter(one -> one.url() != null && one.url().startsWith("http")).toList());
        best.sort((one, other) -> Integer.compare(rank(one), rank(other)));
        return List.copyOf(best.subList(0, Math.min(MOST, best.size())));
    }

    private static int rank(Video one) {
        int kind = FIRST.indexOf(one.type());
        return (kind < 0 ? FIRST.size() : kind) * 2 + (Boolean.TRUE.equals(one.official()) ? 0 : 1);
    }

    static String line(List<Video> videos) {
        return videos.isEmpty() ? "Trakt has no videos of this."
                : "Videos:\n" + String.join("\n", videos.stream().map(one -> "  "
                        + (one.title() == null ? "" : "\"" + Text.line(one.title()).replace('"', '\'') + "\"")
                        + (one.type() == null ? "" : (one.title() == null ? "" : ", ") + one.type()) + ": "
                        + one.url()).toList());
    }
}
