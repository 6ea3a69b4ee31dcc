package dev.traktmcp.tmdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The pictures that TMDB has of a title, as paths ({@code /abc.jpg}).
 *
 * @param backdrops best first
 * @param poster may be null
 * @param stills those of one season, by the episode's number
 */
record TmdbTitle(List<String> backdrops, @Nullable String poster, Map<Integer, String> stills) {
    // TMDB's "Image Basics": an address is base, size and path; the base has been the same for many years.
    private static final String BASE = "https://image.tmdb.org/t/p/";
    private static final String PATH = "/[\\w-]+\\.(jpg|jpeg|png|webp)";

    /** Reads "Details" with {@code images} and, for a show, {@code season/N} appended. */
    static TmdbTitle of(JsonNode details, @Nullable Integer season) {
        JsonNode images = details.path("images");
        List<String> wordless =
                paths(images.path("backdrops"), backdrop -> backdrop.path("iso_639_1").asString("").isEmpty());
        List<String> backdrops = !wordless.isEmpty() ? wordless : paths(images.path("backdrops"), _ -> true);
        List<String> posters =
                paths(images.path("posters"), poster -> poster.path("iso_639_1").asString("").equals("en"));
        String main = path(details.path("backdrop_path"));
        Map<Integer, String> stills = new HashMap<>();
        for (JsonNode episode : details.path("season/" + season).path("episodes")) {
            String still = path(episode.path("still_path"));
            if (still != null) {
                stills.put(episode.path("episode_number").asInt(), still);
            }
        }
        String poster = path(details.path("poster_path"));
        return new TmdbTitle(
                !backdrops.isEmpty() || main == null ? backdrops : List.of(main),
                poster != null || posters.isEmpty() ? poster : posters.getFirst(),
                Map.copyOf(stills));
    }

    boolean isBare() {
        return backdrops.isEmpty() && poster == null && stills.isEmpty();
    }

    /** The poster at most 342 pixels wide, or null. */
    @Nullable
    String posterInList() {
        return poster == null ? null : BASE + "w342" + poster;
    }

    /** @param episode its number */
    Pictures pictures(@Nullable Integer episode) {
        List<String> large = backdrops.stream().map(path -> BASE + "w1280" + path).toList();
        String highest = poster == null ? null : BASE + "w500" + poster;
        String still = episode == null || !stills.containsKey(episode) ? null : BASE + "w300" + stills.get(episode);
        return backdrops.isEmpty() || backdrops.size() >= 3
                ? Pictures.ofOneSize(large, highest, still)
                : new Pictures(large.getFirst(), BASE + "w780" + backdrops.getFirst(),
                        BASE + "w300" + backdrops.getFirst(), highest, still);
    }

    private static List<String> paths(JsonNode images, Predicate<JsonNode> wanted) {
        List<String> paths = new ArrayList<>();
        for (JsonNode image : images) {
            String path = path(image.path("file_path"));
            if (path != null && wanted.test(image)) {
                paths.add(path);
            }
        }
        return paths;
    }

    /** Null for anything that is not the path of a picture, as these go into pages. */
    private static @Nullable String path(JsonNode value) {
        String path = value.asString("");
        return path.matches(PATH) ? path : null;
    }
}
