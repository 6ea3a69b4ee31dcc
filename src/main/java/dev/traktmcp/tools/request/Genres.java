package dev.traktmcp.tools.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Genres as people say them and as Trakt writes them. */
public final class Genres {
    private Genres() {}

    /** Whether a title has at least one of the wanted genres. */
    public static boolean share(@Nullable List<String> has, List<String> wanted) {
        return has != null && wanted.stream().anyMatch(one -> has.stream().anyMatch(slug(one)::equalsIgnoreCase));
    }

    /** "Science Fiction" as Trakt writes it, {@code science-fiction}. */
    static String slug(String genre) {
        String slug = genre.strip().replace(' ', '-');
        return slug.equalsIgnoreCase("sci-fi") ? "science-fiction" : slug;
    }
}
