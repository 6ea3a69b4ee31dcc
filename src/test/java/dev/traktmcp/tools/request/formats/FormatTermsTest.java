package dev.traktmcp.tools.request.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.model.sync.Copy;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormatTermsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "bluray | media_type=bluray",
        "Blu-ray | media_type=bluray",
        "4K Blu-ray | media_type=bluray resolution=uhd_4k",
        "a 4K UHD Blu-Ray disc | media_type=bluray resolution=uhd_4k",
        "Ultra HD Blu-ray | media_type=bluray resolution=uhd_4k",
        "uhd_4k | resolution=uhd_4k",
        "2160p | resolution=uhd_4k",
        "Full HD | resolution=hd_1080p",
        "HD DVD | media_type=hddvd",
        "HD-DVD | media_type=hddvd",
        "DVD, 480i | media_type=dvd resolution=sd_480i",
        "VHS tape | media_type=vhs",
        "digital download in 1080p with HDR10+ | hdr=hdr10_plus media_type=digital resolution=hd_1080p",
        "HDR | hdr=hdr10",
        "Dolby Vision | hdr=dolby_vision",
        "Atmos | audio=dolby_atmos",
        "Dolby Atmos 7.1.4 | audio=dolby_atmos audio_channels=7.1.4",
        "5.1 surround sound | audio_channels=5.1",
        "stereo | audio_channels=2.0",
        "DTS-HD MA 5.1. | audio=dts_ma audio_channels=5.1",
        "DTS-HD Master Audio | audio=dts_ma",
        "DTS:X | audio=dts_x",
        "DTS | audio=dts",
        "DD+ Atmos | audio=dolby_digital_plus_atmos",
        "E-AC-3 | audio=dolby_digital_plus",
        "TrueHD Atmos | audio=dolby_atmos",
        "Auro-3D | audio=auro_3d",
        "3D Blu-ray | 3d=true media_type=bluray",
    })
    void whatPeopleSay(String said, String fields) {
        Map<String, Object> read = FormatTerms.read(Map.of("format", said));
        assertThat(read.entrySet().stream().map(field -> field.getKey() + "=" + field.getValue()))
                .containsExactlyInAnyOrder(fields.split(" "));
    }

    static Stream<FormatTerm> words() {
        return FormatTerm.all().stream();
    }

    @ParameterizedTest
    @MethodSource("words")
    void whatRepliesWriteAndWhatTraktSendsCanBeSaid(FormatTerm word) {
        Map<String, Object> meant = Map.of(word.field(), word.sent());
        assertThat(FormatTerms.read(Map.of("format", word.label()))).isEqualTo(meant);
        assertThat(FormatTerms.read(Map.of("format", word.value()))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "media_type | papyrus | does not know \"papyrus\"; it is one of digital, bluray, hddvd, dvd, vcd, vhs",
        "resolution | HD | does not know \"hd\"; it is one of uhd_4k, hd_1080p, hd_1080i, hd_720p",
        "audio | DTS-HD | does not know \"hd\"; it is one of dolby_digital",
        "audio_channels | 6 | does not know \"6\"; it is one of 1.0, 2.0",
        "format | the | does not know \"the\"",
    })
    void whatNobodyKnowsIsRefusedWithWhatIsKnown(String argument, String said, String sentence) {
        var refused = catchThrowableOfType(TraktException.class, () -> FormatTerms.read(Map.of(argument, said)));
        assertThat(Explanation.of(refused.failure()).what()).startsWith(argument + " " + sentence);
    }

    @Test
    void oneCopyIsNotTwoThings() {
        Map<String, String> said = new TreeMap<>(Map.of("media_type", "4K Blu-ray", "resolution", "1080p"));
        var refused = catchThrowableOfType(TraktException.class, () -> FormatTerms.read(said));
        assertThat(Explanation.of(refused.failure()).what())
                .startsWith("resolution says hd_1080p, and uhd_4k was said, too");
        assertThat(FormatTerms.read(new TreeMap<>(Map.of("media_type", "4K Blu-ray", "resolution", "UHD")))).hasSize(2);
    }

    @Test
    void aCopyIsWrittenAsPeopleSayIt() {
        assertThat(FormatTerms.of(new Copy("bluray", "uhd_4k", "dolby_vision", "dolby_atmos", "7.1", true)))
                .isEqualTo("4K Blu-ray, Dolby Vision, Dolby Atmos 7.1, 3D");
        assertThat(FormatTerms.of(new Copy("holo_cube", null, null, null, null, false))).isEqualTo("holo cube");
        assertThat(Stream.of(Copy.UNKNOWN, null).map(FormatTerms::of)).allMatch(String::isEmpty);
    }

    @Test
    void noTwoWordsAreSaidAlike() {
        assertThat(FormatTerm.all().stream()
                .flatMap(word -> Stream.concat(Stream.of(word.label()), word.others().stream()))
                .map(phrase -> String.join(" ", Arrays.asList(phrase.toLowerCase().split("[^a-z0-9.+]+")))))
                .doesNotHaveDuplicates();
    }
}
