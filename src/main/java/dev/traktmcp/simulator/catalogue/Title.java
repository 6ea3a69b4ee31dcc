package dev.traktmcp.simulator.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A movie or a show. It makes its seasons at first use, as a large catalogue has a million episodes, and may read its
 * facts at first use, too. Safe for use by several threads: two may both make them, which come out the same.
 */
public final class Title {
    private final Type type;
    private final CatalogueIds ids;
    private final String name;
    private final Integer year;
    private final Supplier<Facts> details;
    private final Function<Facts, List<CatalogueSeason>> layout;
    private final Instant firstAired;
    private volatile Facts facts;
    private volatile List<CatalogueSeason> seasons;

    Title(Type type, CatalogueIds ids, String name, Integer year, Supplier<Facts> details,
            Function<Facts, List<CatalogueSeason>> layout) {
        this(type, ids, name, year, null, details, layout);
    }

    /** @param firstAired when a show began, where that is known already */
    Title(Type type, CatalogueIds ids, String name, Integer year, Instant firstAired, Supplier<Facts> details,
            Function<Facts, List<CatalogueSeason>> layout) {
        this.firstAired = firstAired;
        this.type = type;
        this.ids = ids;
        this.name = name;
        this.year = year;
        this.details = details;
        this.layout = layout;
    }

    public Type type() {
        return type;
    }

    public CatalogueIds ids() {
        return ids;
    }

    public String name() {
        return name;
    }

    /** Null for a few titles whose year is unknown. */
    public Integer year() {
        return year;
    }

    public Facts facts() {
        if (facts == null) {
            facts = details.get();
        }
        return facts;
    }

    /** The seasons in order, specials first; empty for movies. */
    public List<CatalogueSeason> seasons() {
        if (seasons == null) {
            seasons = layout.apply(facts());
        }
        return seasons;
    }

    public Optional<CatalogueSeason> season(int number) {
        return seasons().stream().filter(season -> season.number() == number).findFirst();
    }

    public Optional<CatalogueEpisode> episode(int season, int number) {
        return season(season).flatMap(found -> found.episode(number));
    }

    /** The episodes without specials, in the order of their numbers. */
    public Stream<CatalogueEpisode> episodes() {
        return seasons().stream().filter(season -> season.number() > 0).flatMap(season -> season.episodes().stream());
    }

    /** The first episode of a show that has a date; empty where none has. */
    public Optional<CatalogueEpisode> first() {
        return episodes().filter(episode -> episode.date() != null).findFirst();
    }

    /** When the first episode of a show aired; null where none has a date. */
    public Instant firstAired() {
        return firstAired != null ? firstAired : first().map(CatalogueEpisode::firstAired).orElse(null);
    }

    public int airedBy(Instant now) {
        return (int) episodes().filter(episode -> episode.airedBy(now)).count();
    }

    @Override
    public String toString() {
        return type.singular() + ":" + ids.trakt() + " " + name + " (" + year + ")";
    }
}
