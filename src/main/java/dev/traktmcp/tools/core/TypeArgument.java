package dev.traktmcp.tools.core;

import java.util.List;

/** The argument {@code type} where both are meant when nobody says so. */
public final class TypeArgument {
    private TypeArgument() {}

    /** {@code movies}, {@code shows} or both, as in Trakt's paths. */
    public static List<String> of(String type) {
        return type == null ? List.of("movies", "shows") : List.of(type + "s");
    }

    /** {@code movies and shows}. */
    public static String words(String type) {
        return ReplyText.and(of(type));
    }
}
