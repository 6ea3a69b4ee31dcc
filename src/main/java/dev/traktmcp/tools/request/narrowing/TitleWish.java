package dev.traktmcp.tools.request.narrowing;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.PersonNotFound;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.PersonFinder;
import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.TypeArgument;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Credit;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Trakt does not filter: titles of somebody before or behind the camera, and those that are well rated. Of a
 * season or an episode, its show counts.
 *
 * @param person the name; null for anybody
 * @param titles the typed ids of the titles in which they took part
 * @param least of Trakt's rating out of 10, or null; a title without a rating does not pass
 */
public record TitleWish(@Nullable String person, Set<String> titles, @Nullable Double least)
        implements Predicate<Subject> {

    /**
     * Looks up the person, and their titles with one request for movies and one for shows.
     *
     * @param whom by name or id; null for anybody
     */
    public static TitleWish of(@Nullable String whom, @Nullable Double minRating, Trakt trakt) {
        if (minRating != null && (minRating < 0 || minRating > 10)) {
            throw new BadArguments("min_rating", "is one of Trakt's ratings, from 0 to 10").raise();
        }
        if (whom == null) {
            return new TitleWish(null, Set.of(), minRating);
        }
        Person person = person(whom, trakt);
        Set<String> titles = Parallel.map(TypeArgument.of(null),
                type -> trakt.people().credits(String.valueOf(person.ids().trakt()), type)).stream()
                .flatMap(credits -> Stream.concat(
                        credits.cast().stream(), credits.crew().values().stream().flatMap(List::stream)))
                .map(Credit::media).filter(Objects::nonNull).map(Media::typedId).collect(Collectors.toSet());
        return new TitleWish(person.name(), titles, minRating);
    }

    private static Person person(String whom, Trakt trakt) {
        try {
            return new PersonFinder(trakt).find(whom, "person");
        } catch (TraktException e) {
            if (e.failure() instanceof PersonNotFound(var said, var nearest)) {
                throw new BadArguments("person", "names nobody on Trakt: \"" + said + "\"" + near(nearest)).raise();
            }
            throw e;
        }
    }

    private static String near(List<Candidate> nearest) {
        return nearest.isEmpty() ? "" : "; the nearest is " + nearest.getFirst().title() + " ["
                + nearest.getFirst().id() + "]";
    }

    public boolean isEmpty() {
        return person == null && least == null;
    }

    /** As the data of a reply names it. */
    public @Nullable Number minRating() {
        return least == null || least % 1 != 0 ? least : (Number) least.intValue();
    }

    /** Trakt's rating of what passed because of it; null where it did not matter. */
    public @Nullable Double shown(Subject subject) {
        return least == null ? null : ReplyText.rating(subject.media());
    }

    @Override
    public boolean test(Subject subject) {
        return byName().values().stream().allMatch(wanted -> wanted.test(subject));
    }

    /** What is wanted, by the names of the arguments. */
    public Map<String, Predicate<Subject>> byName() {
        Map<String, Predicate<Subject>> wanted = new LinkedHashMap<>();
        if (person != null) {
            wanted.put("person", subject -> titles.contains(subject.media().typedId()));
        }
        if (least != null) {
            wanted.put("min_rating", subject -> {
                Double rating = ReplyText.rating(subject.media());
                return rating != null && rating >= least;
            });
        }
        return wanted;
    }

    /** {@code , with Tom Hanks, rating at least 8 on Trakt}, or empty. */
    public String words() {
        return (person == null ? "" : ", with " + person)
                + (least == null ? "" : ", rating at least " + minRating() + " on Trakt");
    }
}
