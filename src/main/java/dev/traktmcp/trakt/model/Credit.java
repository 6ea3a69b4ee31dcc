package dev.traktmcp.trakt.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's part in a title. In a title's credits the person is set, in a person's the movie or show.
 *
 * @param characters whom they play, before the camera; {@code character} is the older form
 * @param jobs their work behind the camera; {@code job} is the older form
 * @param episodeCount in how many episodes, only for shows
 */
public record Credit(
        @Nullable String character,
        @Nullable List<String> characters,
        @Nullable String job,
        @Nullable List<String> jobs,
        @Nullable Integer episodeCount,
        @Nullable Person person,
        @Nullable Movie movie,
        @Nullable Show show) {

    /** The characters; never null, but empty where Trakt knows no name. */
    public List<String> roles() {
        return listed(characters, character);
    }

    public List<String> tasks() {
        return listed(jobs, job);
    }

    /** The movie or show. */
    public @Nullable Media media() {
        return movie != null ? movie : show;
    }

    private static List<String> listed(@Nullable List<String> several, @Nullable String one) {
        List<String> all = several != null && !several.isEmpty() ? several : one == null ? List.of() : List.of(one);
        return all.stream().filter(name -> name != null && !name.isBlank()).toList();
    }
}
