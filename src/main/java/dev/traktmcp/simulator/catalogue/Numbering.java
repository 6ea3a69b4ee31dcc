package dev.traktmcp.simulator.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Gives every season and episode a Trakt id, in ranges for each show, so that the id leads to the show. */
final class Numbering {
    private final NavigableMap<Long, Title> bySeason = new TreeMap<>();
    private final NavigableMap<Long, Title> byEpisode = new TreeMap<>();
    private long nextSeason;
    private long nextEpisode;

    Numbering(long first) {
        nextSeason = first;
        nextEpisode = first;
    }

    /** The first ids of a show's seasons and episodes. */
    record Range(long season, long episode) {}

    Range reserve(List<SeasonPlan> plans) {
        return reserve(plans.size(), plans.stream().mapToLong(SeasonPlan::count).sum());
    }

    Range reserve(long seasons, long episodes) {
        Range range = new Range(nextSeason, nextEpisode);
        nextSeason += seasons;
        nextEpisode += episodes;
        return range;
    }

    void assign(Range range, Title show) {
        bySeason.put(range.season(), show);
        byEpisode.put(range.episode(), show);
    }

    Optional<Item> season(long trakt) {
        return Optional.ofNullable(bySeason.floorEntry(trakt)).map(Map.Entry::getValue).flatMap(show -> show.seasons()
                .stream()
                .filter(season -> season.trakt() == trakt)
                .map(season -> Item.of(show, season))
                .findFirst());
    }

    Optional<Item> episode(long trakt) {
        return Optional.ofNullable(byEpisode.floorEntry(trakt)).map(Map.Entry::getValue).flatMap(show -> show.seasons()
                .stream()
                .flatMap(season -> season.episodes().stream())
                .filter(episode -> episode.trakt() == trakt)
                .map(episode -> Item.of(show, episode))
                .findFirst());
    }

    /** Makes the seasons of a show from their plans. */
    static List<CatalogueSeason> layOut(List<SeasonPlan> plans, Range range, Facts facts) {
        boolean ended = !"returning series".equals(facts.status()) && !"continuing".equals(facts.status());
        List<CatalogueSeason> seasons = new ArrayList<>();
        long episodeId = range.episode();
        int absolute = 1;
        int last = plans.stream().mapToInt(SeasonPlan::number).max().orElse(0);
        for (SeasonPlan plan : plans) {
            List<CatalogueEpisode> episodes = new ArrayList<>();
            for (int number = 1; number <= plan.count(); number++) {
                var known = plan.episode(number);
                String title = known.map(SeasonPlan.Known::title).orElse(null);
                var date = plan.airs(number);
                episodes.add(new CatalogueEpisode(
                        episodeId++,
                        plan.number(),
                        number,
                        plan.number() == 0 ? null : absolute++,
                        title == null ? "Episode " + number : title,
                        title != null,
                        known.map(SeasonPlan.Known::imdb).orElse(null),
                        date,
                        facts.airs(),
                        facts.runtime(),
                        plan.kind(number, ended && plan.number() == last)));
            }
            seasons.add(new CatalogueSeason(range.season() + seasons.size(), plan.number(), episodes));
        }
        return Collections.unmodifiableList(seasons);
    }
}
