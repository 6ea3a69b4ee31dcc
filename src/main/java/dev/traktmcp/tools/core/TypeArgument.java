package dev.traktmcp.tools.core;

import dev.traktmcp.trakt.model.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The argument {@code type}; without it both movies and shows are meant. */
public final class TypeArgument {
    private TypeArgument() {}

    /** The given type, or movies and shows. */
    public static List<MediaType> of(@Nullable String type) {
        return type == null ? List.of(MediaType.MOVIE, MediaType.SHOW) : List.of(MediaType.of(type));
    }

    /** {@code movies and shows}. */
    public static String words(@Nullable String type) {
        return ReplyText.and(of(type).stream().map(MediaType::plural).toList());
    }
}
