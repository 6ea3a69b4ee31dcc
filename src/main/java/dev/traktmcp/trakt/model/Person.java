package dev.traktmcp.trakt.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody before or behind the camera.
 *
 * @param birthday a plain date, as {@code death} is
 * @param knownForDepartment {@code acting}, {@code directing} and the like
 */
public record Person(
        String name,
        Ids ids,
        @Nullable String biography,
        @Nullable String birthday,
        @Nullable String death,
        @Nullable String birthplace,
        @Nullable String knownForDepartment)
        implements Identified {
    public Person {
        name = name == null ? "(no name)" : name;
    }

    @Override
    public boolean canBeReferredTo() {
        return ids != null && ids.trakt() != null;
    }
}
