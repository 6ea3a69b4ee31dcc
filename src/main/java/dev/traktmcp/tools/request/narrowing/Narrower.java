package dev.traktmcp.tools.request.narrowing;

import dev.traktmcp.language.Plain;
import dev.traktmcp.titles.names.EverydayNames;
import dev.traktmcp.tools.core.ReplyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words for genres or a language that are narrower than what we look for instead, which a reply has to say.
 *
 * @param said what could not be looked for
 * @param taken the everyday names of what is looked for
 */
public record Narrower(List<String> said, List<String> taken) {
    /** The genre of each, whose other films come, too. */
    private static final Map<String, String> GENRES = Map.ofEntries(
            Map.entry("sitcom", "comedy"), Map.entry("detective", "mystery"), Map.entry("whodunit", "mystery"),
            Map.entry("gangster", "crime"), Map.entry("mafia", "crime"), Map.entry("true-crime", "crime"),
            Map.entry("cowboy", "western"), Map.entry("christmas", "holiday"), Map.entry("xmas", "holiday"),
            Map.entry("late-night", "talk-show"), Map.entry("quiz", "game-show"), Map.entry("quiz-show", "game-show"),
            Map.entry("telenovela", "soap"), Map.entry("military", "war"), Map.entry("diy", "home-and-garden"),
            Map.entry("period-drama", "history+drama"), Map.entry("costume-drama", "history+drama"),
            Map.entry("period-piece", "history+drama"), Map.entry("noir", "crime"), Map.entry("film-noir", "crime"),
            Map.entry("heist", "crime"), Map.entry("caper", "crime"), Map.entry("police", "crime"),
            Map.entry("cop", "crime"), Map.entry("police-procedural", "crime"),
            Map.entry("murder-mystery", "mystery"), Map.entry("murder-mysterie", "mystery"),
            Map.entry("spy", "thriller"), Map.entry("spie", "thriller"), Map.entry("espionage", "thriller"),
            Map.entry("slasher", "horror"), Map.entry("zombie", "horror"), Map.entry("vampire", "horror"),
            Map.entry("ghost-story", "horror"), Map.entry("ghost-storie", "horror"), Map.entry("monster", "horror"),
            Map.entry("martial-art", "action"), Map.entry("kung-fu", "action"), Map.entry("disaster", "action"),
            Map.entry("space-opera", "science-fiction"), Map.entry("cyberpunk", "science-fiction"),
            Map.entry("dystopian", "science-fiction"), Map.entry("dystopia", "science-fiction"),
            Map.entry("time-travel", "science-fiction"), Map.entry("fairy-tale", "fantasy"),
            Map.entry("swashbuckler", "adventure"), Map.entry("stand-up", "comedy"), Map.entry("standup", "comedy"),
            Map.entry("stand-up-comedy", "comedy"), Map.entry("mockumentary", "comedy"),
            Map.entry("parody", "comedy"), Map.entry("satire", "comedy"), Map.entry("slapstick", "comedy"),
            Map.entry("tearjerker", "drama"), Map.entry("melodrama", "drama"), Map.entry("rock-doc", "documentary"),
            Map.entry("concert", "music"));

    /** What people put before a genre. */
    private static final Set<String> QUALIFIERS = Set.of(
            "psychological", "political", "legal", "erotic", "dark", "black", "gritty", "classic", "epic", "gothic",
            "cozy", "cosy", "spaghetti", "nature", "teen", "courtroom", "medical", "supernatural", "found-footage",
            "conspiracy", "screwball", "modern");
    /** In other languages, as {@code genres.txt} has them. */
    private static final Set<String> ELSEWHERE = Set.of("psychothriller", "psicologico");
    private static final int LONGEST = 3;
    private static final Set<String> LANGUAGES = Set.of("brazilian", "brazilian portuguese", "latin american spanish",
            "swiss german", "flemish", "valencian", "moldovan");
    private static final Pattern OF_A_COUNTRY = Pattern.compile("\\p{L}{2,3}[-_]\\w{2,4}");

    /** @param slug as Trakt would write it: {@code space-opera} */
    static Optional<String> genre(String slug) {
        return Optional.ofNullable(GENRES.get(slug));
    }

    static boolean isQualifier(String words) {
        return QUALIFIERS.contains(words.replace(' ', '-'));
    }

    /**
     * Of genres; empty where all of what was said is looked for.
     *
     * @param genres slugs that were taken for what was said
     */
    public static Optional<Narrower> genres(String said, List<String> genres) {
        return of(in(said), genres.stream().map(EverydayNames::genre).toList());
    }

    /**
     * The same of languages.
     *
     * @param codes that were taken for what was said
     */
    public static Optional<Narrower> languages(String said, List<String> codes) {
        String word = said.strip();
        return OF_A_COUNTRY.matcher(word).matches() || LANGUAGES.contains(String.join(" ", Plain.words(word)))
                ? of(List.of(word), codes.stream().map(EverydayNames::language).toList()) : Optional.empty();
    }

    private static Optional<Narrower> of(List<String> said, List<String> taken) {
        return said.isEmpty() || taken.isEmpty() ? Optional.empty() : Optional.of(new Narrower(said, taken));
    }

    /** {@code "dark" could not be looked for: this is comedy of any kind.} Empty for none. */
    public static String words(List<Narrower> all) {
        return all.stream().map(one -> ReplyText.and(one.said().stream().map(word -> "\"" + word + "\"").toList())
                + " could not be looked for: this is " + ReplyText.either(one.taken()) + " of any kind.")
                .collect(Collectors.joining(" "));
    }

    /** The same for the data of a reply, under {@code not_looked_for}; null for none. */
    public static @Nullable List<String> data(List<Narrower> all) {
        return all.isEmpty() ? null : all.stream().flatMap(one -> one.said().stream()).toList();
    }

    /** The words that say more than a genre: of "British dark comedies" the second. */
    static List<String> in(String said) {
        List<String> words = Plain.words(said);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (int length = Math.min(LONGEST, words.size() - i); length > 0; length--) {
                String part = String.join(" ", words.subList(i, i + length));
                if (isNarrow(part.replace(' ', '-'))) {
                    found.add(part);
                    i += length - 1;
                    break;
                }
            }
        }
        return found;
    }

    private static boolean isNarrow(String word) {
        String one = word.replaceFirst("s$", "");
        return QUALIFIERS.contains(word) || ELSEWHERE.contains(word) || GENRES.containsKey(word)
                || GENRES.containsKey(one);
    }
}
