package dev.traktmcp.trakt.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ItemKeyTest {
    private static final ItemKey MOVIE = new ItemKey(MediaType.MOVIE, 11, null, null);
    private static final ItemKey SHOW = new ItemKey(MediaType.SHOW, 11, null, null);
    private static final ItemKey SEASON = new ItemKey(MediaType.SEASON, 11, 2, null);
    private static final ItemKey EPISODE = new ItemKey(MediaType.EPISODE, 11, 2, 3);

    @Test
    void aPartIsWithinItsSeasonAndItsShow() {
        assertThat(EPISODE.isWithin(EPISODE)).isTrue();
        assertThat(EPISODE.isWithin(SEASON)).isTrue();
        assertThat(EPISODE.isWithin(SHOW)).isTrue();
        assertThat(SEASON.isWithin(SHOW)).isTrue();
        assertThat(MOVIE.isWithin(MOVIE)).isTrue();
    }

    @Test
    void nothingIsWithinItsPartsOrAnotherTitleOfTheSameNumber() {
        assertThat(SHOW.isWithin(SEASON)).isFalse();
        assertThat(SEASON.isWithin(EPISODE)).isFalse();
        assertThat(EPISODE.isWithin(new ItemKey(MediaType.SEASON, 11, 1, null))).isFalse();
        assertThat(EPISODE.isWithin(new ItemKey(MediaType.EPISODE, 11, 2, 4))).isFalse();
        assertThat(EPISODE.isWithin(new ItemKey(MediaType.SHOW, 12, null, null))).isFalse();
        assertThat(EPISODE.isWithin(MOVIE)).isFalse();
        assertThat(MOVIE.isWithin(SHOW)).isFalse();
    }

    @Test
    void theTitleOfAPartIsItsShow() {
        assertThat(EPISODE.title()).isEqualTo(SHOW);
        assertThat(SEASON.title()).isEqualTo(SHOW);
        assertThat(MOVIE.title()).isEqualTo(MOVIE);
    }

    @Test
    void anEntryWithoutAnyOfItsNumbersHasNoKey() {
        assertThat(ItemKey.of(null, null, null, null, null)).isEmpty();
        assertThat(ItemKey.of(MediaType.MOVIE, null, null, null, null)).isEmpty();
        assertThat(ItemKey.of(MediaType.EPISODE, null, null, null, null)).isEmpty();
        assertThat(ItemKey.of(MediaType.PERSON, null, null, null, null)).isEmpty();
    }
}
