package dev.traktmcp.tools.request.narrowing;

import dev.traktmcp.titles.names.EverydayNames;
import dev.traktmcp.tools.core.ReplyText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What let titles pass the filters of a list, so that its rows show it.
 *
 * @param genres slugs of those of which a title has one; null for any
 * @param rating whether Trakt's rating mattered, and {@code runtime} the length
 */
public record Passed(@Nullable List<String> genres, boolean rating, boolean runtime) {
    /** Where nothing was filtered. */
    public static final Passed ALL = new Passed(null, false, false);

    private static final int SHOWN = 2;

    /**
     * The first genres of a title in everyday words: of several that were asked for those that it has, before the rest;
     * not the only one that was, as all have it.
     */
    public List<String> genres(@Nullable List<String> has) {
        List<String> own = has == null ? List.of() : has;
        List<String> asked = asked(own);
        boolean alike = genres != null && genres.size() == 1;
        Stream<String> first = alike ? Stream.of() : asked.stream();
        return Stream.concat(first, own.stream().filter(one -> !asked.contains(one)))
                .limit(alike ? Math.max(0, SHOWN - asked.size()) : Math.max(SHOWN, asked.size()))
                .map(EverydayNames::genre).toList();
    }

    private List<String> asked(List<String> own) {
        return genres == null ? List.of()
                : own.stream().filter(one -> genres.stream()
                        .flatMap(wanted -> Genres.parts(wanted).stream()).anyMatch(one::equalsIgnoreCase)).toList();
    }

    /** {@code ; thriller; 98 minutes; 8.1 of 10}, each where it mattered and not all have it; else empty. */
    public String words(@Nullable List<String> itsGenres, @Nullable Integer minutes, @Nullable Double points) {
        List<String> words = new ArrayList<>();
        if (genres != null && genres.size() > 1 && itsGenres != null) {
            words.add(ReplyText.and(asked(itsGenres).stream().map(EverydayNames::genre).toList()));
        }
        if (runtime && minutes != null && minutes > 0) {
            words.add(ReplyText.count(minutes, "minute"));
        }
        if (rating) {
            ReplyText.rated(points, null).ifPresent(words::add);
        }
        return String.join("", words.stream().filter(word -> !word.isEmpty()).map(word -> "; " + word).toList());
    }
}
