package dev.traktmcp.trakt.model.sync;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The format in which somebody owns an item, in Trakt's words; each may be null, and the sets are open.
 *
 * @param mediaType {@code digital}, {@code bluray}, {@code dvd} and the like
 * @param resolution {@code uhd_4k}, {@code hd_1080p} and the like
 * @param hdr {@code dolby_vision}, {@code hdr10} and the like
 * @param audio {@code dolby_atmos}, {@code dts_ma} and the like
 * @param audioChannels {@code 5.1}, {@code 7.1} and the like
 */
public record Copy(
        @Nullable String mediaType,
        @Nullable String resolution,
        @Nullable String hdr,
        @Nullable String audio,
        @Nullable String audioChannels,
        @JsonProperty("3d") @Nullable Boolean threeD) {

    public static final Copy UNKNOWN = new Copy(null, null, null, null, null, null);
}
