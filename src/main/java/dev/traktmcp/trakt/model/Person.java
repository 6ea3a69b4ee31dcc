package dev.traktmcp.trakt.model;

/**
 * A person before or behind the camera. The name and {@code ids().trakt()} are never null.
 *
 * @param birthday a plain date, like {@code death}
 * @param knownForDepartment {@code acting}, {@code directing} and the like
 */
public record Person(
        String name,
        Ids ids,
        String biography,
        String birthday,
        String death,
        String birthplace,
        String knownForDepartment)
        implements Identified {
    public Person {
        name = name == null ? "(no name)" : name;
    }

    @Override
    public boolean canBeReferredTo() {
        return ids != null && ids.trakt() != null;
    }
}
