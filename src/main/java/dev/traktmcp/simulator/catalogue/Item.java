package dev.traktmcp.simulator.catalogue;

/**
 * A movie, show, season or episode. Two are equal when type and Trakt id are.
 *
 * @param title the movie, or the show it belongs to
 * @param season only for a season
 * @param episode only for an episode
 */
public record Item(Type type, Title title, CatalogueSeason season, CatalogueEpisode episode) {
    public static Item of(Title title) {
        return new Item(title.type(), title, null, null);
    }

    public static Item of(Title show, CatalogueSeason season) {
        return new Item(Type.SEASON, show, season, null);
    }

    public static Item of(Title show, CatalogueEpisode episode) {
        return new Item(Type.EPISODE, show, null, episode);
    }

    public long trakt() {
        return switch (type) {
            case MOVIE, SHOW -> title.ids().trakt();
            case SEASON -> season.trakt();
            case EPISODE -> episode.trakt();
        };
    }

    /** Minutes; 60 when unknown. */
    public int runtime() {
        Integer own = episode == null ? title.facts().runtime() : episode.runtime();
        return own == null ? 60 : own;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Item item && item.type == type && item.trakt() == trakt();
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + Long.hashCode(trakt());
    }

    @Override
    public String toString() {
        return switch (type) {
            case MOVIE, SHOW -> title.toString();
            case SEASON -> title + " season " + season.number();
            case EPISODE -> title + " " + episode.season() + "x" + episode.number();
        };
    }
}
