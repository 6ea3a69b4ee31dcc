package dev.traktmcp.tools.title;

import dev.traktmcp.trakt.model.titles.OtherRatings;
import dev.traktmcp.trakt.model.titles.OtherRatings.Site;
import dev.traktmcp.trakt.model.titles.OtherRatings.Tomatoes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What other sites make of a title, in a sentence. */
final class OtherSites {
    private OtherSites() {}

    /** {@code Elsewhere: IMDb 8.7 of 10, Rotten Tomatoes 83% of critics and 85% of the audience.} */
    static String line(OtherRatings ratings) {
        List<String> sites = new ArrayList<>();
        add(sites, "IMDb", ratings.imdb(), "%.1f of 10");
        Tomatoes tomatoes = ratings.rottenTomatoes();
        if (tomatoes != null) {
            sites.add("Rotten Tomatoes " + (tomatoes.rating() == null ? "" : percent(tomatoes.rating()) + " of critics")
                    + (tomatoes.rating() == null || tomatoes.userRating() == null ? "" : " and ")
                    + (tomatoes.userRating() == null ? "" : percent(tomatoes.userRating()) + " of the audience"));
        }
        add(sites, "Metacritic", ratings.metascore(), "%.0f of 100");
        add(sites, "TMDB", ratings.tmdb(), "%.1f of 10");
        add(sites, "Letterboxd", ratings.letterboxd(), "%.1f of 5");
        add(sites, "MyAnimeList", ratings.mal(), "%.1f of 10");
        return "Elsewhere: " + String.join(", ", sites) + ".";
    }

    private static void add(List<String> sites, String name, @Nullable Site site, String form) {
        if (site != null && site.rating() != null) {
            sites.add(name + " " + String.format(Locale.ENGLISH, form, site.rating()));
        }
    }

    private static String percent(double rating) {
        return Math.round(rating) + "%";
    }
}
