package dev.traktmcp.tools.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.trakt.model.titles.Video;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of a title's videos are told, and in which order. */
class VideosTest {
    private static final Video ENGLISH = video("Official Trailer", "trailer", true, "en");
    private static final Video GERMAN_CLIP = video("Ausschnitt", "clip", false, "de");
    private static final Video GERMAN = video("Trailer", "trailer", false, "DE");
    private static final Video UNKNOWN = video("Teaser", "teaser", true, null);

    private static Video video(String title, String type, boolean official, String language) {
        return new Video(title, "https://youtube.com/watch?v=" + title.hashCode(), "youtube", type, official, null,
                language);
    }

    @Test
    void thoseInTheLanguageComeFirst() {
        assertThat(Videos.best(List.of(UNKNOWN, ENGLISH, GERMAN_CLIP, GERMAN), "de"))
                .containsExactly(GERMAN, GERMAN_CLIP, ENGLISH, UNKNOWN);
        assertThat(Videos.best(List.of(UNKNOWN, GERMAN, ENGLISH), "en")).startsWith(ENGLISH);
    }

    @Test
    void saysWhereNoneIsInTheLanguage() {
        assertThat(Videos.lacking(List.of(ENGLISH, UNKNOWN), "de")).contains("videos in German: Trakt has none");
        assertThat(Videos.lacking(List.of(ENGLISH, GERMAN), "de")).isEmpty();
        assertThat(Videos.lacking(List.of(), "de")).as("then there is no video at all").isEmpty();
    }

    @Test
    void saysTheLanguageOfEach() {
        assertThat(Videos.line(List.of(GERMAN, UNKNOWN))).contains("\"Trailer\", trailer in German: ",
                "\"Teaser\", teaser: ");
    }
}
