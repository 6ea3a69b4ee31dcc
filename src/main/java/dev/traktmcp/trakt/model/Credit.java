package dev.traktmcp.trakt.model;

import java.util.List;

/**
 * One person's part in a title. In a title's credits the person is set, in a person's the movie or show.
 *
 * @param characters whom they play, before the camera; {@code character} is the older form
 * @param jobs their work behind the camera; {@code job} is the older form
 * @param episodeCount in how many episodes, only for shows
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

    /** The characters; never null, but empty where Trakt knows no name. */
    public List<String> roles() {
        return listed(characters, character);
    }

    /** The jobs; never null. */
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
