package dev.traktmcp.trakt.model.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list is like that Trakt fills, to make one.
 *
 * @param source {@code trending}, {@code popular}, {@code anticipated}, {@code recommendations}, {@code discover},
 *     {@code watchlist} or {@code library}
 * @param mediaType {@code movies}, {@code shows} or {@code media} for both
 * @param filters by Trakt's names, as {@link SmartList#filters()}
 * @param privacy {@code private}, {@code friends} or {@code public}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SmartSettings(
        String name,
        @Nullable String source,
        @Nullable String mediaType,
        @Nullable Map<String, Object> filters,
        @Nullable String privacy) {

    /** Those of a list, so that another can be made like it. */
    public static SmartSettings of(SmartList list) {
        return new SmartSettings(list.name(), list.source(), list.mediaType(), list.filters(), list.privacy());
    }
}
