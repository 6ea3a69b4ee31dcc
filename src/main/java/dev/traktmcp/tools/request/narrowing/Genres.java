package dev.traktmcp.tools.request.narrowing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Genres as people say them and as Trakt writes them. */
public final class Genres {
    private Genres() {}

    private static final Map<String, String> SAID = Map.ofEntries(
            Map.entry("sci-fi", "science-fiction"), Map.entry("scifi", "science-fiction"),
            Map.entry("sf", "science-fiction"), Map.entry("sciencefiction", "science-fiction"),
            Map.entry("animated", "animation"), Map.entry("cartoon", "animation"), Map.entry("romantic", "romance"),
            Map.entry("kids", "children"), Map.entry("child", "children"), Map.entry("biographical", "biography"),
            Map.entry("biopic", "biography"), Map.entry("historical", "history"), Map.entry("doc", "documentary"),
            Map.entry("documentarie", "documentary"), Map.entry("comedie", "comedy"),
            Map.entry("mysterie", "mystery"), Map.entry("scary", "horror"), Map.entry("serie", "mini-series"),
            Map.entry("mini-serie", "mini-series"), Map.entry("miniserie", "mini-series"),
            Map.entry("limited-serie", "mini-series"), Map.entry("funny", "comedy"), Map.entry("sitcom", "comedy"),
            Map.entry("detective", "mystery"), Map.entry("whodunit", "mystery"), Map.entry("gangster", "crime"),
            Map.entry("mafia", "crime"), Map.entry("true-crime", "crime"),
            Map.entry("love", "romance"), Map.entry("love-story", "romance"), Map.entry("love-storie", "romance"),
            Map.entry("cowboy", "western"),
            Map.entry("docu", "documentary"), Map.entry("docuserie", "documentary"),
            Map.entry("for-kid", "children"), Map.entry("kid-friendly", "family"),
            Map.entry("superheroes", "superhero"), Map.entry("super-hero", "superhero"),
            Map.entry("christmas", "holiday"), Map.entry("xmas", "holiday"), Map.entry("sport", "sporting-event"),
            Map.entry("talkshow", "talk-show"), Map.entry("late-night", "talk-show"),
            Map.entry("gameshow", "game-show"),
            Map.entry("quiz", "game-show"), Map.entry("quiz-show", "game-show"), Map.entry("reality-tv", "reality"),
            Map.entry("soap-opera", "soap"), Map.entry("telenovela", "soap"),
            Map.entry("japanese-animation", "anime"), Map.entry("chinese-animation", "donghua"),
            Map.entry("short-film", "short"), Map.entry("military", "war"), Map.entry("suspenseful", "suspense"),
            Map.entry("diy", "home-and-garden"), Map.entry("rom-com", "romance+comedy"),
            Map.entry("romcom", "romance+comedy"), Map.entry("dramedy", "drama+comedy"),
            Map.entry("dramedie", "drama+comedy"), Map.entry("period-drama", "history+drama"),
            Map.entry("costume-drama", "history+drama"), Map.entry("period-piece", "history+drama"),
            Map.entry("noir", "crime"), Map.entry("film-noir", "crime"), Map.entry("heist", "crime"),
            Map.entry("caper", "crime"), Map.entry("police", "crime"), Map.entry("cop", "crime"),
            Map.entry("police-procedural", "crime"), Map.entry("murder-mystery", "mystery"),
            Map.entry("murder-mysterie", "mystery"), Map.entry("spy", "thriller"), Map.entry("spie", "thriller"),
            Map.entry("espionage", "thriller"), Map.entry("slasher", "horror"), Map.entry("zombie", "horror"),
            Map.entry("vampire", "horror"), Map.entry("ghost-story", "horror"), Map.entry("ghost-storie", "horror"),
            Map.entry("monster", "horror"), Map.entry("martial-art", "action"), Map.entry("kung-fu", "action"),
            Map.entry("disaster", "action"), Map.entry("space-opera", "science-fiction"),
            Map.entry("cyberpunk", "science-fiction"), Map.entry("dystopian", "science-fiction"),
            Map.entry("dystopia", "science-fiction"), Map.entry("time-travel", "science-fiction"),
            Map.entry("fairy-tale", "fantasy"), Map.entry("swashbuckler", "adventure"),
            Map.entry("stand-up", "comedy"), Map.entry("standup", "comedy"), Map.entry("stand-up-comedy", "comedy"),
            Map.entry("mockumentary", "comedy"), Map.entry("parody", "comedy"), Map.entry("satire", "comedy"),
            Map.entry("slapstick", "comedy"), Map.entry("tearjerker", "drama"), Map.entry("melodrama", "drama"),
            Map.entry("rock-doc", "documentary"), Map.entry("concert", "music"));

    /** What people put before a genre, and Trakt does not tell apart. */
    private static final String QUALIFIERS =
            "psychological|political|legal|erotic|dark|black|gritty|classic|epic|gothic"
                    + "|cozy|cosy|spaghetti|nature|teen|courtroom|medical|supernatural|found-footage|conspiracy"
                    + "|screwball|modern";

    private static final Pattern OR = Pattern.compile("(?i)\\s*[,/;|]\\s*|\\s+(?:or|oder|ou|of|o)\\s+");
    private static final Pattern AND = Pattern.compile("\\s*[+&]\\s*|\\s+(?:and|und|et|y|e|en)\\s+");

    /** Whether a title has at least one of the wanted genres, which are slugs. */
    public static boolean share(@Nullable List<String> has, List<String> wanted) {
        return has != null && wanted.stream().anyMatch(one -> parts(one).stream()
                .allMatch(part -> has.stream().anyMatch(part::equalsIgnoreCase)));
    }

    /** Of {@code romance+comedy} both, of any other the genre itself. */
    public static List<String> parts(String genre) {
        return List.of(genre.split("\\+"));
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
            if (left.replace(' ', '-').matches(QUALIFIERS) && right.isPresent()) {
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
        return SAID.getOrDefault(slug, SAID.getOrDefault(one, one));
    }
}
