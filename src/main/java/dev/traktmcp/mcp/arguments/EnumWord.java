package dev.traktmcp.mcp.arguments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the words of an enum as people and models write them: "Movies" and "film" for {@code movie}. */
final class EnumWord {
    /** What people say, folded, for one of several words, of which a tool has to allow just one. */
    private static final Map<String, List<String>> SYNONYMS = new HashMap<>();

    static {
        means("movie", "film feature featurefilm filme filmen pelicula película motionpicture");
        means("show", "tv tvshow series tvserie serie serien série miniserie televisionshow program programme");
        means("episode", "ep tvepisode");
        means("season", "tvseason staffel");
        means("person", "people actor actress director");
        means("asc", "ascending ascend");
        means("desc", "descending descend");
        means("daily", "today day thisday perday lastday pastday 24hour last24hour");
        means("weekly", "week thisweek perweek lastweek pastweek 7day last7day past7day");
        means("monthly", "month thismonth permonth lastmonth pastmonth 30day last30day past30day");
        means("all", "alltime ofalltime alltimebest ever forever overall");
        means("added", "dateadded recentlyadded lastadded addedat whenadded newestadded addeddate");
        means("newest", "latest recent mostrecent recentlyadded lastadded dateadded");
        means("title", "alphabetical alphabetically alphabet name byname bytitle az atoz");
        means("released", "releasedate release yearreleased datereleased");
        means("year", "releasedate released releaseyear");
        means("runtime", "length duration runningtime minute");
        means("popularity", "popular mostpopular");
        means("popular", "popularity mostpopular");
        means("likes", "like liked mostliked popular popularity");
        means("replies", "mostreplie reply");
        means("highest", "best top toprated bestrated highestrated bestfirst");
        means("lowest", "worst lowestrated worstrated worstfirst");
        means("rating", "best top toprated bestrated highestrated");
        means("my_rating", "mine ownrating personalrating userrating");
        means("imdb_rating", "imdb");
        means("tmdb_rating", "tmdb");
        means("rt_tomatometer", "rottentomatoe tomatometer");
        means("metascore", "metacritic");
        means("random", "shuffle shuffled randomly");
        means("watched", "lastwatched recentlywatched datewatched");
        means("rank", "ranking ranked position listorder custom manual own");
        means("anticipated", "mostanticipated");
        means("most_watched", "watched");
        means("most_played", "played");
        means("most_collected", "collected");
        means("favorited", "favourited favorite favourite mostfavorited mostfavourited");
        means("cinema", "theater theatre theatrical intheater intheatre incinema");
        means("streaming", "digital online stream vod");
        means("disc", "dvd bluray physical disk");
        means("private", "onlyme");
        means("public", "everyone everybody anyone");
        means("link", "unlisted withlink bylink anyonewiththelink");
        means("recommendations", "rec recommended recommendation");
        means("up_next", "progress continuewatching watchnext");
        means("dropped", "drop");
        means("rewatch", "rewatching startover");
    }

    private static final Set<String> EVERYTHING = Set.of("all", "any", "both", "either", "everything");

    private EnumWord() {}

    private static void means(String word, String said) {
        for (String one : said.split(" ")) {
            SYNONYMS.computeIfAbsent(folded(one), _ -> new ArrayList<>()).add(word);
        }
    }

    /** The allowed word that is meant, if any. */
    static Optional<Object> of(String said, List<?> allowed) {
        String word = folded(said);
        return allowed.contains(said) ? Optional.of(said)
                : allowed.stream().filter(one -> folded(String.valueOf(one)).equals(word)).findFirst()
                        .<Object>map(one -> one)
                        .or(() -> synonym(word, allowed));
    }

    /** Empty where it can mean two of them, as "recently added" can. */
    private static Optional<Object> synonym(String word, List<?> allowed) {
        List<String> meant = SYNONYMS.getOrDefault(word, List.of()).stream().filter(allowed::contains)
                .distinct().toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** Whether no choice is meant: "all" of movies and shows, or each of them by name. */
    static boolean isEverything(String said, List<?> allowed) {
        if (!allowed.contains("movie") || allowed.contains(said)) {
            return false;
        }
        if (EVERYTHING.contains(said.strip().toLowerCase(Locale.ROOT))) {
            return true;
        }
        Set<Object> named = new HashSet<>();
        for (String word : said.split("\\s*(?:[,/|&+]|\\band\\b|\\bor\\b)\\s*")) {
            Optional<Object> known = of(word, allowed);
            if (known.isEmpty()) {
                return false;
            }
            named.add(known.get());
        }
        return named.containsAll(allowed);
    }

    /** Without case, spaces, dashes and the ending of the plural. */
    private static String folded(String word) {
        String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.length() > 2 && letters.endsWith("s") ? letters.substring(0, letters.length() - 1) : letters;
    }
}
