package dev.traktmcp.simulator.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four types of items that can be listed, watched or rated. */
public enum Type {
    MOVIE,
    SHOW,
    SEASON,
    EPISODE;

    private final String word = name().toLowerCase(Locale.ROOT);
    private final String plural = word + "s";

    /** {@code movie}: as in the {@code type} of an item. */
    public String singular() {
        return word;
    }

    /** {@code movies}: as in paths and in the bodies of writes. */
    public String plural() {
        return plural;
    }

    public static Optional<Type> ofPlural(String word) {
        return Arrays.stream(values()).filter(type -> type.plural().equals(word)).findFirst();
    }

    public static Optional<Type> ofSingular(String word) {
        return Arrays.stream(values()).filter(type -> type.singular().equals(word)).findFirst();
    }
}
