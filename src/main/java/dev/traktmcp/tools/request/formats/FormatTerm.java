package dev.traktmcp.tools.request.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One property of a copy (Trakt's reference, "Sync: Add items to collection").
 *
 * @param field Trakt's field
 * @param value Trakt's value
 * @param label how replies write it
 * @param others what people also say
 */
record FormatTerm(String field, String value, String label, List<String> others) {

    static List<FormatTerm> all() {
        List<FormatTerm> words = new ArrayList<>(List.of(
                word("media_type", "digital", "digital", "digital copy", "digital download", "download", "file",
                        "itunes"),
                word("media_type", "bluray", "Blu-ray", "blu rays", "blurays", "bd"),
                word("media_type", "hddvd", "HD DVD", "hd dvds"),
                word("media_type", "dvd", "DVD", "dvds"),
                word("media_type", "vcd", "VCD", "video cd"),
                word("media_type", "vhs", "VHS", "vhs tape", "videotape", "video tape", "video cassette"),
                word("media_type", "betamax", "Betamax"),
                word("media_type", "laserdisc", "LaserDisc", "laser disc", "laserdiscs"),
                word("resolution", "uhd_4k", "4K", "uhd", "4k uhd", "ultra hd", "4k ultra hd", "2160p", "2160"),
                word("resolution", "hd_1080p", "1080p", "1080", "full hd", "fhd"),
                word("resolution", "hd_1080i", "1080i"),
                word("resolution", "hd_720p", "720p", "720"),
                word("resolution", "sd_480p", "480p", "480"),
                word("resolution", "sd_480i", "480i"),
                word("resolution", "sd_576p", "576p", "576"),
                word("resolution", "sd_576i", "576i"),
                word("hdr", "dolby_vision", "Dolby Vision", "dv", "dovi"),
                word("hdr", "hdr10", "HDR10", "hdr", "hdr 10"),
                word("hdr", "hdr10_plus", "HDR10+", "hdr 10+", "hdr 10 plus"),
                word("hdr", "hlg", "HLG"),
                word("audio", "dolby_digital", "Dolby Digital", "dd", "ac3", "ac 3"),
                word("audio", "dolby_digital_plus", "Dolby Digital Plus", "dolby digital+", "dd+", "ddp", "eac3",
                        "e ac 3"),
                word("audio", "dolby_digital_plus_atmos", "Dolby Digital Plus Atmos", "dd+ atmos", "ddp atmos"),
                word("audio", "dolby_truehd", "Dolby TrueHD", "truehd", "true hd", "dolby true hd"),
                word("audio", "dolby_atmos", "Dolby Atmos", "atmos", "truehd atmos", "dolby truehd atmos"),
                word("audio", "dolby_prologic", "Dolby Pro Logic", "pro logic", "prologic"),
                word("audio", "dts", "DTS"),
                word("audio", "dts_ma", "DTS-HD MA", "dts hd master audio"),
                word("audio", "dts_hr", "DTS-HD HR", "dts hd high resolution", "dts hd hra"),
                word("audio", "dts_x", "DTS:X", "dtsx"),
                word("audio", "auro_3d", "Auro-3D", "auro", "auro3d")));
        for (String plain : List.of("MP3", "MP2", "AAC", "LPCM", "Ogg", "WMA", "FLAC")) {
            words.add(word("audio", plain.toLowerCase(Locale.ROOT), plain));
        }
        words.add(word("audio", "ogg_opus", "Opus"));
        words.add(word("audio_channels", "1.0", "1.0", "mono"));
        words.add(word("audio_channels", "2.0", "2.0", "stereo"));
        for (String channels : List.of("2.1", "3.0", "3.1", "4.0", "4.1", "5.0", "5.1", "5.1.2", "5.1.4", "6.1", "7.1",
                "7.1.2", "7.1.4", "9.1", "10.1")) {
            words.add(word("audio_channels", channels, channels));
        }
        words.add(word("3d", "3d", "3D"));
        return List.copyOf(words);
    }

    private static FormatTerm word(String field, String value, String label, String... others) {
        return new FormatTerm(field, value, label, List.of(others));
    }

    /** The value in Trakt's JSON. */
    Object sent() {
        return field.equals("3d") ? (Object) true : value;
    }
}
