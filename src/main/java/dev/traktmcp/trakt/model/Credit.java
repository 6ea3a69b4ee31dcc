package dev.traktmcp.trakt.model;

import java.util.List;

/**
 * That somebody took part in something. Of a title's credits the person is set, of a person's the movie or show.
 *
 * @param characters whom they play, before the camera; {@code character} is the older form of the same
 * @param jobs what they do, behind it; {@code job} is the older form
 * @param episodeCount in how many episodes, of shows only
 */
public record Credit(
        String character,
        List<String> characters,
        String job,
        List<String> jobs,
        Integer episodeCount,
        Person person,
        Movie movie,
        Show show) {

    /** Never null; empty where Trakt knows no name for it. */
    public List<String> roles() {
        return listed(characters, character);
    }

    /** Never null. */
    public List<String> tasks() {
        return listed(jobs, job);
    }

    /** The movie or show, or null. */
    public Media media() {
        return movie != null ? movie : show;
    }

    private static List<String> listed(List<String> several, String one) {
        List<String> all = several != null && !several.isEmpty() ? several : one == null ? List.of() : List.of(one);
        return all.stream().filter(name -> name != null && !name.isBlank()).toList();
    }
}
