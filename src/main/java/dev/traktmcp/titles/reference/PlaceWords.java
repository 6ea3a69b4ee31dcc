package dev.traktmcp.titles.reference;

import dev.traktmcp.language.Language;
import dev.traktmcp.language.Plain;
import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.titles.reference.PlaceTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in a show said in words, of any of our languages, before the show or behind it: "the first episode of season
 * 2 of Dark", "Dark, Staffel 2 Folge 7", "la última temporada de Dark". It is put into the English order that the other
 * readings take, with the words for the show as they were said.
 */
public final class PlaceWords {
    /** A number with its mark as an ordinal, if it has one, a word, or a sign between numbers. */
    private static final Pattern WORD =
            Pattern.compile("\\d+(?:\\.(?=\\s|$)|[\\p{L}ºª°]{1,3}(?![\\p{L}\\p{N}]))?|[\\p{L}\\p{M}]+"
                    + "|(?<=\\d\\s?)[–—&+-](?=\\s?\\d)");
    private static final Pattern ORDINAL =
            Pattern.compile("(\\d{1,5})(?:\\.|st|nd|rd|th|er|e|ere|eme|re|a|o|te|de|ste|º|ª|°)");
    private static final Pattern MARKED = Pattern.compile("s\\d+\\s?e\\d|\\dx\\d", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOTH_MARKED =
            Pattern.compile("s\\d+\\W{0,3}(?:e|ep|episode)\\W?\\d", Pattern.CASE_INSENSITIVE);
    private static final Pattern TWO_NUMBERS = Pattern.compile("\\d\\D*\\p{L}\\D*\\d");
    private static final Pattern SETTLED = Pattern.compile(
            ".* season \\d+ (?:episodes? .+|finale|(?:ante)?penultimate episode)|.* seasons \\d.*");
    private static final Pattern SEASON =
            Pattern.compile("\\b(?:season|saison|s\\d{1,2})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern EPISODE = Pattern.compile(
            "pisod|folge|cap[ií]tulo|puntata|aflevering|final|pilot|premiere|opener", Pattern.CASE_INSENSITIVE);
    private static final Pattern EDGES = Pattern.compile("^[\\s,;:.–—-]+|[\\s,;:–—-]+$");
    private static final List<String> KINDS = List.of("season", "episode", "finale", "pilot", "premiere", "latest",
            "fromend", "ordinal", "number", "of", "the", "and", "to");

    private record Place(String show, String words) {}

    private final Language language;
    private final String text;
    private final List<MatchResult> found;
    private final List<String> plain;
    /** For each word, the token that begins with it. */
    private final List<Optional<Token>> known;

    private PlaceWords(Language language, String text, boolean withNext) {
        this.text = text;
        this.language = language;
        this.found = WORD.matcher(text).results().toList();
        this.plain = found.stream().map(word -> String.join(" ", Plain.words(word.group()))).toList();
        this.known = IntStream.range(0, plain.size())
                .mapToObj(from -> (withNext ? nextEpisode(from) : PlaceTokens.sign(found.get(from).group(), from))
                        .or(() -> Optional.ofNullable(isSeasonMark(from)
                                ? new Token("season", "season", from, from + 1) : token(language, plain, from))))
                .toList();
    }

    /** "next episode", "épisode suivant": a word for "next" alone is no word for a place, as titles have it, too. */
    private Optional<Token> nextEpisode(int from) {
        int after = longest("next", from);
        int both = after == from ? from : longest("episode", after);
        if (both == after && !language.equals(Language.english())) {
            after = longest("episode", from);
            both = after == from ? from : longest("next", after);
        }
        return both == after ? Optional.empty() : Optional.of(new Token(PlaceTokens.NEXT, "next", from, both));
    }

    /** Where the longest of the words of a kind ends that stand there. */
    private int longest(String kind, int from) {
        return from + language.at(kind, plain, from).stream().mapToInt(word -> word.said().size()).max().orElse(0);
    }

    /** The letter of "S2". */
    private boolean isSeasonMark(int at) {
        if (at + 1 == found.size() || BOTH_MARKED.matcher(text).find()
                || !found.get(at).group().equalsIgnoreCase("s")) {
            return false;
        }
        MatchResult number = found.get(at + 1);
        return number.start() == found.get(at).end() && number.group().matches("\\d{1,2}")
                && (number.end() == text.length() || !Character.isLetter(text.charAt(number.end())));
    }

    /**
     * What names a season's number and an episode in it, put into English before anything is looked up; any other text
     * as it is.
     */
    static String settled(String said) {
        boolean can = TWO_NUMBERS.matcher(said).find()
                || SEASON.matcher(said).find() && EPISODE.matcher(said).find();
        return can && !MARKED.matcher(said).find()
                ? inEnglish(said).filter(place -> SETTLED.matcher(place).matches()).orElse(said)
                : said;
    }

    /**
     * Empty for a phrase of another form, and where two languages read two things of it. Whoever finds more words for a
     * place leaves fewer for the show, and is right.
     */
    public static Optional<String> inEnglish(String said) {
        String text = NormalizedName.tidy(said);
        return one(Language.all().map(language -> new PlaceWords(language, text, false)).flatMap(PlaceWords::beside));
    }

    /** The same where the next episode is the place, which ends in {@code next episode} then; else empty. */
    static Optional<String> next(String said) {
        String text = NormalizedName.tidy(said);
        List<PlaceWords> all = Language.all().map(language -> new PlaceWords(language, text, true)).toList();
        List<Place> read = all.stream().flatMap(PlaceWords::beside)
                .filter(place -> place.words().endsWith("next episode")).toList();
        return one(read.stream().filter(place -> !NextEpisode.isTheNext(place.show())))
                .or(() -> inEnglish(said).isPresent() ? Optional.empty()
                        : one(all.stream().flatMap(words -> words.within().stream())))
                .or(() -> one(read.stream().filter(place -> place.show().contains(" "))));
    }

    private Stream<Place> beside() {
        return Stream.of(behind(0, List.of()), before(), around()).flatMap(Optional::stream);
    }

    private static Optional<String> one(Stream<Place> found) {
        List<Place> read = found.toList();
        int shortest = read.stream().mapToInt(place -> place.show().length()).min().orElse(0);
        List<String> meant = read.stream().filter(place -> place.show().length() == shortest)
                .map(place -> place.show() + " " + place.words()).distinct().toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /**
     * "Dark, Staffel 2 Folge 7": the longest end that is all of words for a place.
     *
     * @param first where the show begins, {@code before} the part of the place that stands before it
     */
    private Optional<Place> behind(int first, List<Token> before) {
        for (int from = first + 1; from < found.size(); from++) {
            List<Token> tokens = tokens(from, found.size());
            if (!tokens.isEmpty() && tokens.getFirst().begins()) {
                String show = EDGES.matcher(text.substring(found.get(first).start(), found.get(from).start()))
                        .replaceAll("");
                Optional<String> place = PlaceTokens.inEnglish(
                        Stream.concat(tokens.stream(), before.stream()).toList());
                if (place.isPresent() && !show.isEmpty()) {
                    return place.map(words -> new Place(show, words));
                }
            }
        }
        return Optional.empty();
    }

    /** "die letzte Folge von Dark Staffel 2", also without the "von". */
    private Optional<Place> around() {
        for (int to = 2; to < found.size(); to++) {
            List<Token> tokens = tokens(0, to);
            if (!tokens.isEmpty() && (tokens.getLast().kind().equals("of") && !goesOn(to)
                    || isOneEpisode(tokens) && !known.get(to).map(Token::kind).equals(Optional.of("of")))) {
                Optional<Place> place = behind(to, tokens);
                if (place.isPresent()) {
                    return place;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOneEpisode(List<Token> tokens) {
        String last = tokens.getLast().kind();
        return last.equals(PlaceTokens.NEXT) || last.equals("episode") && tokens.size() > 1
                && tokens.get(tokens.size() - 2).isCounting();
    }

    /** "die letzte Folge von Dark": up to the first "of" behind which no further part of the place stands. */
    private Optional<Place> before() {
        for (int to = 2; to < found.size(); to++) {
            List<Token> tokens = tokens(0, to);
            if (!tokens.isEmpty() && tokens.getLast().kind().equals("of") && !goesOn(to)) {
                String show = EDGES.matcher(text.substring(found.get(to).start())).replaceAll("");
                Optional<String> place = PlaceTokens.inEnglish(tokens.subList(0, tokens.size() - 1));
                if (place.isPresent()) {
                    return place.map(words -> new Place(show, words));
                }
            }
        }
        return Optional.empty();
    }

    /** "the next Dark episode". */
    private Optional<Place> within() {
        int last = found.size() - 1;
        int next = last < 0 ? 0 : longest("the", 0);
        int show = next >= last ? next : longest("next", next);
        if (show == next || show >= last || longest("episode", last) == last || !tokens(show, last).isEmpty()
                || nextEpisode(show).isPresent()) {
            return Optional.empty();
        }
        String named = text.substring(found.get(show).start(), found.get(last).start());
        return Optional.of(new Place(EDGES.matcher(named).replaceAll(""), "next episode"));
    }

    private boolean goesOn(int from) {
        for (int i = from; i < found.size(); i++) {
            Token next = known.get(i).orElse(null);
            if (next == null || next.kind().equals("of")) {
                return false;
            }
            if (next.isNoun()) {
                return true;
            }
        }
        return false;
    }

    /** All words from one to another; none where one of them is no word for a place. */
    private List<Token> tokens(int from, int to) {
        List<Token> tokens = new ArrayList<>();
        for (int i = from; i < to;) {
            Token next = known.get(i).filter(token -> token.end() <= to).orElse(null);
            if (next == null) {
                return List.of();
            }
            tokens.add(next);
            i = next.end();
        }
        return tokens;
    }

    private static @Nullable Token token(Language language, List<String> plain, int from) {
        var ordinal = ORDINAL.matcher(plain.get(from));
        if (ordinal.matches()) {
            return new Token("ordinal", ordinal.group(1), from, from + 1);
        }
        if (plain.get(from).matches("\\d{1,5}")) {
            return new Token("number", String.valueOf(Integer.parseInt(plain.get(from))), from, from + 1);
        }
        Token longest = null;
        for (String kind : KINDS) {
            for (Language.Word word : language.at(kind, plain, from)) {
                if (longest == null || from + word.said().size() > longest.end()) {
                    longest = new Token(kind, word.meaning(), from, from + word.said().size());
                }
            }
        }
        return longest;
    }
}
