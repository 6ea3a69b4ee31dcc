package dev.traktmcp.trakt.model;

/** Somebody before or behind the camera. */
public record Person(String name, Ids ids, String biography, String birthday, String knownForDepartment)
        implements Referable {
    public Person {
        name = name == null ? "(no name)" : name;
    }

    @Override
    public boolean canBeReferredTo() {
        return ids != null && ids.trakt() != null;
    }
}
