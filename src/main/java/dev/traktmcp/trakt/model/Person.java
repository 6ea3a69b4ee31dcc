package dev.traktmcp.trakt.model;

import org.jspecify.annotations.Nullable;

/**
 * A person before or behind the camera. The name and {@code ids().trakt()} are never null.
 *
 * @param birthday a plain date, like {@code death}
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
