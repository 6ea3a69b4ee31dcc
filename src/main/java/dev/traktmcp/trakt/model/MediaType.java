package dev.traktmcp.trakt.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Trakt's item types. JSON and text show a type by its word; an unknown word is read as null. */
public enum MediaType {
    MOVIE("movie", "movies"),
    SHOW("show", "shows"),
    SEASON("season", "seasons"),
    EPISODE("episode", "episodes"),
    PERSON("person", "people"),
    LIST("list", "lists");

    private final String word;
    private final String plural;

    MediaType(String word, String plural) {
        this.word = word;
        this.plural = plural;
    }

    /** The type with this word, or null. */
    @JsonCreator
    public static @Nullable MediaType of(@Nullable String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst().orElse(null);
    }

    /** The type of an entry: the one said, or where none is said, of the most particular part that the entry has. */
    public static @Nullable MediaType of(@Nullable MediaType said, @Nullable Movie movie, @Nullable Show show,
            @Nullable Season season, @Nullable Episode episode) {
        return said != null ? said : movie != null ? MOVIE : episode != null ? EPISODE : season != null ? SEASON
                : show != null ? SHOW : null;
    }

    /** {@code movie}, as in Trakt's {@code type}. */
    @JsonValue
    public String word() {
        return word;
    }

    /** {@code movies}, as in Trakt's paths and bodies. */
    public String plural() {
        return plural;
    }

    /** Returns the word. */
    @Override
    public String toString() {
        return word;
    }
}
