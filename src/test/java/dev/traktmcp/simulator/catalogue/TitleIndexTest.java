package dev.traktmcp.simulator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A catalogue by its index is the catalogue. */
class TitleIndexTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);

    @Test
    void everyTitleIsThatOfTheWholeCatalogue() {
        assertThat(TitleIndex.class.getResource("/" + TitleIndex.FILE)).as("the build has written it").isNotNull();
        Catalogue indexed = Catalogue.builtIn(CLOCK);
        Numbering numbering = new Numbering(1);
        List<Title> whole = CatalogueFiles.whole(new TitleReader(CatalogueFiles.today(CLOCK), numbering, true));
        List<Title> found = Stream.concat(indexed.titles(Type.MOVIE), indexed.titles(Type.SHOW)).toList();
        assertThat(found).hasSameSizeAs(whole).hasSizeGreaterThan(100);
        for (int i = 0; i < whole.size(); i++) {
            Title expected = whole.get(i);
            Title title = found.get(i);
            assertThat(title).hasToString(expected.toString());
            assertThat(title.type()).isEqualTo(expected.type());
            assertThat(title.ids()).isEqualTo(expected.ids());
            assertThat(title.facts()).isEqualTo(expected.facts());
            assertThat(title.seasons()).isEqualTo(expected.seasons());
            for (CatalogueSeason season : expected.seasons()) {
                assertThat(indexed.season(season.trakt()).orElseThrow().season()).isEqualTo(season);
            }
        }
    }
}
