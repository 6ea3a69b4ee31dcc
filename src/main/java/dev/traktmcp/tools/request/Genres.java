package dev.traktmcp.tools.request;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            Map.entry("diy", "home-and-garden"));

    /** Whether a title has at least one of the wanted genres, which are slugs. */
    public static boolean share(@Nullable List<String> has, List<String> wanted) {
        return has != null && wanted.stream().anyMatch(one -> has.stream().anyMatch(one::equalsIgnoreCase));
    }

    /** "Science Fiction" as Trakt writes it, {@code science-fiction}; "thrillers" is {@code thriller}. */
    public static String slug(String genre) {
        String slug = genre.strip().toLowerCase(Locale.ROOT).replaceAll("\\s*&\\s*", " and ")
                .replaceAll("[\\s_-]+", "-");
        String one = slug.endsWith("s") && !slug.equals("news") ? slug.substring(0, slug.length() - 1) : slug;
        return SAID.getOrDefault(slug, SAID.getOrDefault(one, one));
    }
}
