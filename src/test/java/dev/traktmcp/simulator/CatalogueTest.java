package dev.traktmcp.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.simulator.catalogue.CatalogueEpisode;
import dev.traktmcp.simulator.catalogue.CatalogueSeason;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    private static final SettableClock CLOCK = SettableClock.at("2026-11-21T12:00:00Z");
    private static final Path TINY = Path.of("src/test/resources/simulator/tiny");

    private final Catalogue builtIn = Catalogue.builtIn(CLOCK);

    @Test
    void largerCataloguesAreReadFromAFolder() {
        Catalogue tiny = Catalogue.load(TINY, CLOCK);
        Title show = tiny.find(Type.SHOW, "game-of-thrones").orElseThrow();
        assertThat(show.facts().aliases()).containsExactly("GoT");
        assertThat(Catalogue.loadWithoutCuratedAliases(TINY, CLOCK).find(Type.SHOW, "1390").orElseThrow()
                .facts().aliases()).isEmpty();
        assertThat(show.facts().votes()).isEqualTo(1000);
        assertThat(show.seasons()).extracting(season -> season.episodes().size()).containsExactly(3, 2);
        CatalogueEpisode first = show.episode(1, 1).orElseThrow();
        assertThat(first.title()).isEqualTo("Winter Is Coming");
        assertThat(first.firstAired()).isEqualTo("2011-04-18T00:00:00Z");
        assertThat(show.episode(1, 2).orElseThrow().title()).isEqualTo("Episode 2");
        assertThat(tiny.episodeByImdb("tt1480055")).contains(Item.of(show, first));
    }

    @Test
    void idsThatAreMissingAreMadeUpFarOutOfRange() {
        Catalogue tiny = Catalogue.load(TINY, CLOCK);
        List<Title> matrices = tiny.titles(Type.MOVIE).toList();
        assertThat(matrices).extracting(title -> title.ids().trakt())
                .allMatch(id -> id > 900_000_000)
                .doesNotHaveDuplicates();
        assertThat(matrices).extracting(title -> title.ids().slug())
                .containsExactly("the-matrix-1999", "the-matrix-2004");
    }

    @Test
    void seasonsOfWhichOnlyTheCountIsKnownAreSpreadAndHaveAired() {
        Title counted = Catalogue.load(TINY, CLOCK).find(Type.SHOW, "9").orElseThrow();
        assertThat(counted.seasons()).extracting(season -> season.episodes().size()).containsExactly(3, 2);
        assertThat(counted.airedBy(CLOCK.instant())).isEqualTo(5);
    }

    @Test
    void zippedFilesAreReadAsWell(@TempDir Path folder) throws IOException {
        for (String name : List.of("titles.jsonl", "episodes.jsonl")) {
            try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".gz")))) {
                Files.copy(TINY.resolve(name), out);
            }
        }
        assertThat(Catalogue.load(folder, CLOCK).titles(Type.SHOW)).hasSize(2);
    }

    @Test
    void everyIdOfTheBuiltInCatalogueIsItsOwnWithinItsType() {
        for (Type type : List.of(Type.MOVIE, Type.SHOW)) {
            Set<Object> seen = new HashSet<>();
            builtIn.titles(type).forEach(title -> {
                assertThat(seen.add(title.ids().trakt())).as("%s", title).isTrue();
                assertThat(seen.add(title.ids().slug())).as("%s", title).isTrue();
                assertThat(title.ids().imdb() == null || seen.add(title.ids().imdb())).as("%s", title).isTrue();
            });
        }
        assertThat(builtIn.find(Type.MOVIE, "1")).isPresent();
        assertThat(builtIn.find(Type.SHOW, "1").orElseThrow().name()).isEqualTo("The Office");
    }

    @Test
    void seasonsAndEpisodesAreFoundByTheirIds() {
        builtIn.titles(Type.SHOW).forEach(show -> {
            for (CatalogueSeason season : show.seasons()) {
                assertThat(builtIn.season(season.trakt())).contains(Item.of(show, season));
                CatalogueEpisode last = season.episodes().getLast();
                assertThat(builtIn.episode(last.trakt()).map(Item::toString)).contains(Item.of(show, last).toString());
            }
        });
    }

    @Test
    void theAwkwardOnesAreThere() {
        assertThat(builtIn.find(Type.SHOW, "1923").orElseThrow().name()).isEqualTo("1923");
        assertThat(builtIn.find(Type.MOVIE, "the-untitled-submarine-project").orElseThrow())
                .satisfies(film -> assertThat(film.year()).isNull())
                .satisfies(film -> assertThat(film.ids().imdb()).isNull());
        Title unaired = builtIn.find(Type.SHOW, "harry-potter").orElseThrow();
        assertThat(unaired.airedBy(CLOCK.instant())).isZero();
        assertThat(unaired.episodes()).isNotEmpty();
        Title old = builtIn.find(Type.SHOW, "the-twilight-zone-1959").orElseThrow();
        assertThat(old.episodes().filter(episode -> episode.firstAired() == null)).hasSize(1);
        assertThat(builtIn.find(Type.SHOW, "sherlock").orElseThrow().season(0)).isPresent();
        assertThat(votes(Type.MOVIE, "dune-2021")).isGreaterThan(6 * votes(Type.MOVIE, "dune-1984"));
        assertThat(votes(Type.SHOW, "ghosts-2021")).isLessThan(2 * votes(Type.SHOW, "ghosts-2019"));
    }

    private long votes(Type type, String slug) {
        return builtIn.find(type, slug).orElseThrow().facts().votes();
    }

    @Test
    void whatRunsNowRunsAroundAnyClock() {
        for (String now : List.of("2025-02-28T23:59:00Z", "2031-07-04T00:00:00Z")) {
            Instant instant = Instant.parse(now);
            Title severance = Catalogue.builtIn(new SettableClock(instant)).find(Type.SHOW, "severance").orElseThrow();
            assertThat(severance.season(3).orElseThrow().airedBy(instant)).isBetween(4, 6);
        }
    }
}
