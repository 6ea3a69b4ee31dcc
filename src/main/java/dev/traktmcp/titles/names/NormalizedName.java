package dev.traktmcp.titles.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name in the form for comparison: without case, accents, punctuation and other differences of spelling. It has three
 * forms, each looser than the one before.
 *
 * @param words as written ("the", "godfather", "part", "ii")
 * @param plain with numbers in digits and without "and", "part", "vol." and the like ("the", "godfather", "2")
 * @param bare also without articles ("godfather", "2")
 */
public record NormalizedName(List<String> words, List<String> plain, List<String> bare) {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> FILLERS = Set.of("and", "part", "vol", "volume", "chapter", "pt");
    // Letters that Unicode does not decompose.
    private static final Map<String, String> LETTERS = Map.of(
            "ø", "o", "æ", "ae", "œ", "oe", "ß", "ss", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
    private static final Pattern ACCENT = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’‘`´ʼ′]");
    private static final Pattern AND = Pattern.compile("[&+]");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    public static NormalizedName of(String name) {
        List<String> words = words(name);
        List<String> plain = without(FILLERS, Numerals.inDigits(words));
        return new NormalizedName(words, plain, without(ARTICLES, plain));
    }

    /** Whether there is nothing to search for: no letter and no digit. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The words as written, without articles. */
    public List<String> wordsWithoutArticles() {
        return without(ARTICLES, words);
    }

    public boolean hasArticle() {
        return bare.size() < plain.size();
    }

    /** Equal except for blanks and punctuation: "WALL·E" and "Walle", "Spider-Man" and "spider man". */
    public boolean sameWords(NormalizedName other) {
        return joined(words).equals(joined(other.words));
    }

    /** Equal also if numbers and "and" are written otherwise: "Rocky III" and "Rocky 3", "Kill Bill 2" and "Vol. 2". */
    public boolean samePlain(NormalizedName other) {
        return joined(plain).equals(joined(other.plain));
    }

    /** Equal also without articles: "Matrix" and "The Matrix". */
    public boolean sameBare(NormalizedName other) {
        return joined(bare).equals(joined(other.bare));
    }

    public static String joined(List<String> words) {
        return String.join("", words);
    }

    /** Visible characters, with every run of blanks as one blank: text that we may send and show. */
    public static String tidy(String text) {
        String visible = INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
        return visible.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private static List<String> words(String name) {
        String text = Normalizer.normalize(INVISIBLE.matcher(name).replaceAll(""), Normalizer.Form.NFKD);
        text = ACCENT.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        text = ACCENT.matcher(text).replaceAll("");
        for (var letter : LETTERS.entrySet()) {
            text = text.replace(letter.getKey(), letter.getValue());
        }
        text = AND.matcher(APOSTROPHE.matcher(text).replaceAll("")).replaceAll(" and ");
        return Arrays.stream(NOT_A_WORD.split(text)).filter(word -> !word.isEmpty()).toList();
    }

    // A title may consist of such words only ("Volume").
    private static List<String> without(Set<String> unwanted, List<String> words) {
        List<String> kept = words.stream().filter(word -> !unwanted.contains(word)).toList();
        return kept.isEmpty() ? words : kept;
    }
}
