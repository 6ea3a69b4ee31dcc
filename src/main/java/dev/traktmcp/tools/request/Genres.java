package dev.traktmcp.tools.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Genres as people say them and as Trakt writes them. */
public final class Genres {
    private Genres() {}

    /** Whether it has at least one of those wanted. */
    public static boolean share(@Nullable List<String> has, List<String> wanted) {
        return has != null && wanted.stream().anyMatch(one -> has.stream().anyMatch(slug(one)::equalsIgnoreCase));
    }

    /** "Science Fiction" as Trakt writes it, {@code science-fiction}. */
    static String slug(String genre) {
        String slug = genre.strip().replace(' ', '-');
        return slug.equalsIgnoreCase("sci-fi") ? "science-fiction" : slug;
    }
}
