package dev.traktmcp.trakt.model.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.traktmcp.trakt.model.MediaList;

/**
 * The settings of a list. A null stays as it is; for a new list it is Trakt's default.
 *
 * @param description empty for none
 * @param privacy {@code private} (Trakt's default), {@code link}, {@code friends} or {@code public}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListSettings(
        String name,
        String description,
        String privacy,
        Boolean displayNumbers,
        Boolean allowComments,
        String sortBy,
        String sortHow) {

    /** All settings of a list, so that another can be created like it. */
    public static ListSettings of(MediaList list) {
        return new ListSettings(list.name(), list.description() == null ? "" : list.description(), list.privacy(),
                list.displayNumbers(), list.allowComments(), list.sortBy(), list.sortHow());
    }

    public static ListSettings of(String name, String description, String privacy) {
        return new ListSettings(name, description, privacy, null, null, null, null);
    }
}
