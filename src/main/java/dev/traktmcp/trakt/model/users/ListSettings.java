package dev.traktmcp.trakt.model.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.traktmcp.trakt.model.MediaList;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a list. A null stays as it is; for a new list it is Trakt's default.
 *
 * @param description empty for none
 * @param privacy {@code private} (Trakt's default), {@code link}, {@code friends} or {@code public}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListSettings(
        @Nullable String name,
        @Nullable String description,
        @Nullable String privacy,
        @Nullable Boolean displayNumbers,
        @Nullable Boolean allowComments,
        @Nullable String sortBy,
        @Nullable String sortHow) {

    /** All settings of a list, so that another can be created like it. */
    public static ListSettings of(MediaList list) {
        return new ListSettings(list.name(), list.description() == null ? "" : list.description(), list.privacy(),
                list.displayNumbers(), list.allowComments(), list.sortBy(), list.sortHow());
    }

    public static ListSettings of(@Nullable String name, @Nullable String description, @Nullable String privacy) {
        return new ListSettings(name, description, privacy, null, null, null, null);
    }
}
