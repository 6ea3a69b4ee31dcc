package dev.traktmcp.tools.request.formats;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.model.sync.Copy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Translates what people call a copy ("4K Blu-ray", "Atmos 7.1") into Trakt's words, and back. */
public final class FormatTerms {
    private static final List<FormatTerm> WORDS = FormatTerm.all();
    private static final Map<String, FormatTerm> BY_PHRASE = phrases();
    private static final int LONGEST = 5;

    /** Trakt's words for what is no file. */
    public static final List<String> DISCS = WORDS.stream().filter(word -> word.field().equals("media_type"))
            .map(FormatTerm::value).filter(value -> !value.equals("digital")).toList();

    /** Words that say nothing about a copy. */
    private static final Set<String> FILLERS = Set.of(
            "a", "an", "the", "on", "in", "as", "with", "and", "disc", "disk", "copy", "edition", "version", "audio",
            "sound", "surround", "channel", "channels");

    private FormatTerms() {}

    private static Map<String, FormatTerm> phrases() {
        Map<String, FormatTerm> phrases = new LinkedHashMap<>();
        for (FormatTerm word : WORDS) {
            Stream.concat(Stream.of(word.value(), word.label()), word.others().stream())
                    .forEach(phrase -> phrases.put(String.join(" ", tokens(phrase)), word));
        }
        return phrases;
    }

    private static List<String> tokens(String said) {
        return Arrays.stream(said.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.+]+"))
                .map(token -> token.replaceAll("^\\.+|\\.+$", ""))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    /**
     * Trakt's fields for everything that was said; one argument may say several things ("4K Blu-ray").
     *
     * @param said the text of each argument; nulls are skipped
     */
    public static Map<String, Object> read(Map<String, String> said) {
        Map<String, Object> fields = new TreeMap<>();
        said.forEach((argument, text) -> {
            if (text != null) {
                read(argument, text).forEach(word -> {
                    Object before = fields.put(word.field(), word.sent());
                    if (before != null && !before.equals(word.sent())) {
                        throw new BadArguments(argument, "says " + word.value() + ", and " + before
                                + " was said, too; a copy is one of them").raise();
                    }
                });
            }
        });
        return fields;
    }

    /** Trakt's fields for what was said beside a title; empty where that is no format. */
    public static Map<String, Object> spoken(String text) {
        try {
            return read(Map.of("items", text));
        } catch (TraktException _) {
            return Map.of();
        }
    }

    private static List<FormatTerm> read(String argument, String text) {
        List<String> tokens = tokens(text);
        List<FormatTerm> words = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int length = Math.min(LONGEST, tokens.size() - at);
            while (length > 0 && !BY_PHRASE.containsKey(String.join(" ", tokens.subList(at, at + length)))) {
                length--;
            }
            if (length > 0) {
                words.add(BY_PHRASE.get(String.join(" ", tokens.subList(at, at + length))));
            } else if (!FILLERS.contains(tokens.get(at))) {
                throw unknown(argument, tokens.get(at));
            }
            at += Math.max(1, length);
        }
        if (words.isEmpty()) {
            throw unknown(argument, text);
        }
        return words;
    }

    private static RuntimeException unknown(String argument, String word) {
        boolean one = WORDS.stream().anyMatch(known -> known.field().equals(argument));
        String known = one
                ? values(argument)
                : Stream.of("media_type", "resolution", "hdr").map(FormatTerms::values)
                        .collect(Collectors.joining(", "))
                        + ", an audio format, or channels such as 5.1";
        return new BadArguments(argument, "does not know \"" + word + "\"; it is one of " + known).raise();
    }

    private static String values(String field) {
        return WORDS.stream().filter(word -> word.field().equals(field)).map(FormatTerm::value)
                .collect(Collectors.joining(", "));
    }

    /** {@code 4K Blu-ray, Dolby Vision, Dolby Atmos 7.1, 3D}; empty where nothing is known. */
    public static String of(@Nullable Copy copy) {
        if (copy == null) {
            return "";
        }
        String disc = joined(label("resolution", copy.resolution()), label("media_type", copy.mediaType()));
        String sound = joined(label("audio", copy.audio()), label("audio_channels", copy.audioChannels()));
        return Stream.of(disc, label("hdr", copy.hdr()), sound, Boolean.TRUE.equals(copy.threeD()) ? "3D" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String joined(String one, String other) {
        return (one + " " + other).strip();
    }

    private static String label(String field, @Nullable String value) {
        return value == null ? "" : WORDS.stream()
                .filter(word -> word.field().equals(field) && word.value().equals(value))
                .map(FormatTerm::label)
                .findFirst()
                .orElse(value.replace('_', ' '));
    }

    /** A copy's metadata as Trakt's fields; unknown ones are left out. */
    public static Map<String, Object> fields(@Nullable Copy copy) {
        Map<String, Object> fields = new TreeMap<>();
        if (copy != null) {
            put(fields, "media_type", copy.mediaType());
            put(fields, "resolution", copy.resolution());
            put(fields, "hdr", copy.hdr());
            put(fields, "audio", copy.audio());
            put(fields, "audio_channels", copy.audioChannels());
            put(fields, "3d", copy.threeD());
        }
        return fields;
    }

    /** Trakt's fields as a copy. */
    public static Copy copy(Map<String, Object> fields) {
        return new Copy((String) fields.get("media_type"), (String) fields.get("resolution"),
                (String) fields.get("hdr"),
                (String) fields.get("audio"), (String) fields.get("audio_channels"), (Boolean) fields.get("3d"));
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
