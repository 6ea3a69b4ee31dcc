package dev.traktmcp.titles;

import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Media;

/**
 * What a reference turned out to mean: a movie, a show, or a season or an episode of a show.
 *
 * @param season null for a movie or a whole show
 * @param episode null for anything but an episode
 */
public record Subject(Media media, Integer season, Episode episode) {

    /** {@code movie}, {@code show}, {@code season} or {@code episode}. */
    public String type() {
        return episode != null ? "episode" : season != null ? "season" : media.type();
    }

    /**
     * An id that every tool accepts back: {@code movie:481}, {@code episode:73482}; for a season, which Trakt cannot
     * look up by id, {@code show:1390 S02}.
     */
    public String typedId() {
        return switch (type()) {
            case "episode" -> "episode:" + episode.ids().trakt();
            case "season" -> media.typedId() + " " + place(season, null);
            default -> media.typedId();
        };
    }

    /** "Dune (2021)", "Severance", "Severance S02", "Severance S02E03". */
    public String name() {
        if (season != null) {
            return media.title() + " " + place(season, episode == null ? null : episode.number());
        }
        boolean dated = "movie".equals(media.type()) && media.year() != null;
        return dated ? media.title() + " (" + media.year() + ")" : media.title();
    }

    /** {@code S02}, or {@code S02E03} where there is an episode. */
    public static String place(int season, Integer episode) {
        return "S%02d".formatted(season) + (episode == null ? "" : "E%02d".formatted(episode));
    }
}
