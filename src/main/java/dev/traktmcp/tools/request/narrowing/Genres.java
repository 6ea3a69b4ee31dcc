package dev.traktmcp.tools.request.narrowing;

import dev.traktmcp.language.Names;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Genres as people say them and as Trakt writes them. */
public final class Genres {
    /** Trakt's slugs that we know. */
    public static final Set<String> ALL = Set.of(
            "action", "adventure", "animation", "anime", "biography", "children", "comedy", "crime", "documentary",
            "donghua", "drama", "family", "fantasy", "game-show", "history", "holiday", "home-and-garden", "horror",
            "mini-series", "music", "musical", "mystery", "news", "reality", "romance", "science-fiction", "short",
            "soap", "special-interest", "sporting-event", "superhero", "suspense", "talk-show", "thriller", "war",
            "western");

    private Genres() {}

    /** What Trakt calls otherwise. */
    private static final Map<String, String> SAID = Map.ofEntries(
            Map.entry("sci-fi", "science-fiction"), Map.entry("scifi", "science-fiction"),
            Map.entry("sf", "science-fiction"), Map.entry("sciencefiction", "science-fiction"),
            Map.entry("animated", "animation"), Map.entry("cartoon", "animation"), Map.entry("romantic", "romance"),
            Map.entry("kids", "children"), Map.entry("child", "children"), Map.entry("biographical", "biography"),
            Map.entry("biopic", "biography"), Map.entry("historical", "history"), Map.entry("doc", "documentary"),
            Map.entry("documentarie", "documentary"), Map.entry("comedie", "comedy"),
            Map.entry("mysterie", "mystery"), Map.entry("scary", "horror"), Map.entry("serie", "mini-series"),
            Map.entry("mini-serie", "mini-series"), Map.entry("miniserie", "mini-series"),
            Map.entry("limited-serie", "mini-series"), Map.entry("funny", "comedy"), Map.entry("love", "romance"),
            Map.entry("love-story", "romance"), Map.entry("love-storie", "romance"), Map.entry("docu", "documentary"),
            Map.entry("docuserie", "documentary"), Map.entry("for-kid", "children"),
            Map.entry("kid-friendly", "family"), Map.entry("superheroes", "superhero"),
            Map.entry("super-hero", "superhero"), Map.entry("sport", "sporting-event"),
            Map.entry("talkshow", "talk-show"), Map.entry("gameshow", "game-show"),
            Map.entry("reality-tv", "reality"), Map.entry("soap-opera", "soap"),
            Map.entry("japanese-animation", "anime"), Map.entry("chinese-animation", "donghua"),
            Map.entry("short-film", "short"), Map.entry("suspenseful", "suspense"),
            Map.entry("rom-com", "romance+comedy"), Map.entry("romcom", "romance+comedy"),
            Map.entry("dramedy", "drama+comedy"), Map.entry("dramedie", "drama+comedy"));

    /** Alone, these can as well say how long something is, or how the person likes it. */
    private static final Set<String> UNSURE = Set.of("short", "love", "serie");
    private static final Pattern OR = Pattern.compile("(?i)\\s*[,/;|]\\s*|\\s+(?:or|oder|ou|of|o)\\s+");
    private static final Pattern AND = Pattern.compile("\\s*[+&]\\s*|\\s+(?:and|und|et|y|e|en)\\s+");

    /** Whether a title has at least one of the wanted genres, which are slugs. */
    public static boolean share(@Nullable List<String> has, List<String> wanted) {
        return has != null && wanted.stream().anyMatch(one -> parts(one).stream()
                .allMatch(part -> withKinds(part).anyMatch(kind -> has.stream().anyMatch(kind::equalsIgnoreCase))));
    }

    /** The genre, and those that are kinds of it and that Trakt has beside it: who wants animation wants anime, too. */
    public static Stream<String> withKinds(String genre) {
        return genre.equals("animation") ? Stream.of(genre, "anime", "donghua") : Stream.of(genre);
    }

    /** Of {@code romance+comedy} both, of any other the genre itself. */
    public static List<String> parts(String genre) {
        return List.of(genre.split("\\+"));
    }

    /** The slugs of a genre as people say it, of which one is enough; none for other words. */
    public static List<String> read(String said) {
        String slug = slug(said);
        // Trakt has both, for much the same.
        return slug.equals("suspense") || Names.genre(said).filter("suspense"::equals).isPresent()
                ? List.of("suspense", "thriller")
                : known(said).or(() -> ofTwo(said, Genres::known)).map(List::of).orElse(List.of());
    }

    /** The slug of one genre. */
    public static Optional<String> known(String said) {
        return Optional.of(slug(said)).filter(slug -> ALL.containsAll(parts(slug))).or(() -> Names.genre(said));
    }

    /** The same as {@link #read}, but none for words that mean more than the genre, or may not mean it. */
    public static List<String> surely(String said) {
        List<String> slugs = read(said);
        return UNSURE.contains(said) || slugs.contains("short") || !Narrower.in(said).isEmpty() ? List.of() : slugs;
    }

    /** Each of "horror or thriller", "comedy/drama"; what is known as it stands is one. */
    public static Stream<String> each(String said, Predicate<String> known) {
        return known.test(said) ? Stream.of(said) : OR.splitAsStream(said).filter(one -> !one.isBlank());
    }

    /**
     * "crime drama" and "crime and drama" as {@code crime+drama}, and "psychological thriller" as a thriller; empty for
     * other words.
     */
    public static Optional<String> ofTwo(String said, Function<String, Optional<String>> known) {
        String[] words = AND.matcher(said.strip().toLowerCase(Locale.ROOT)).replaceAll(" ").split("[\\s-]+");
        for (int first = 1; first < words.length; first++) {
            String left = String.join(" ", List.of(words).subList(0, first));
            Optional<String> right = known.apply(String.join(" ", List.of(words).subList(first, words.length)));
            if (Narrower.isQualifier(left) && right.isPresent()) {
                return right;
            }
            Optional<String> both = known.apply(left).flatMap(one -> right.filter(other -> !other.equals(one))
                    .map(other -> one + "+" + other));
            if (both.isPresent()) {
                return both;
            }
        }
        return Optional.empty();
    }

    /** "Science Fiction" as Trakt writes it, {@code science-fiction}; "thrillers" is {@code thriller}. */
    public static String slug(String genre) {
        String slug = genre.strip().toLowerCase(Locale.ROOT).replaceAll("\\s*&\\s*", " and ")
                .replaceAll("[\\s_-]+", "-");
        String one = slug.endsWith("s") && !slug.equals("news") ? slug.substring(0, slug.length() - 1) : slug;
        return Stream.of(slug, one)
                .flatMap(word -> Stream.ofNullable(SAID.getOrDefault(word, Narrower.genre(word).orElse(null))))
                .findFirst().orElse(one);
    }
}
