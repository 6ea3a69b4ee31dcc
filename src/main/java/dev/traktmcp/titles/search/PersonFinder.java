package dev.traktmcp.titles.search;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.LookAlikes;
import dev.traktmcp.failure.Clarifier;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.text.Text;
import dev.traktmcp.time.PlainDate;
import dev.traktmcp.titles.names.EditDistance;
import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.titles.reference.Id;
import dev.traktmcp.titles.reference.Link;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Person;
import dev.traktmcp.trakt.model.SearchHit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks up people on Trakt: an id with one request, a name with one search. Safe for use by several threads, as it
 * never changes.
 */
public final class PersonFinder {
    private static final int HITS = 20;
    private static final int MOST = 5;

    /** What else distinguishes people of one name, trade and year of birth. */
    private static final List<Function<Person, @Nullable String>> FACTS = List.of(
            person -> PlainDate.of(person.birthday()).map(day -> "on " + PlainDate.words(day)).orElse(null),
            person -> person.birthplace() == null ? null : "in " + Text.line(person.birthplace()),
            person -> PlainDate.of(person.death()).map(day -> "died " + PlainDate.words(day)).orElse(null),
            person -> LookAlikes.firstWords(person.biography() == null ? null : Text.line(person.biography())));
    private static final Set<String> SOURCES = Set.of("trakt", "slug", "imdb", "tmdb");

    private final Trakt trakt;

    public PersonFinder(Trakt trakt) {
        this.trakt = trakt;
    }

    /** Finds a person by a name, or by what can only be an id or an address. */
    public Person find(String said) {
        return find(said, "name");
    }

    /** @param argument where it was said */
    public Person find(String said, String argument) {
        return Link.parse(said).isPresent() || Id.plain(said).isPresent() ? byId(said, argument)
                : byName(said, argument);
    }

    /**
     * Finds a person by {@code person:6384}, an IMDb id, a slug, {@code tmdb:6384} or an address; an unknown one fails
     * with {@code PersonNotFound}.
     *
     * @param argument where it was said
     */
    public Person byId(String said, String argument) {
        Id id = Link.parse(said).map(Link::id).or(() -> Id.expected(said))
                .filter(one -> one.type() == null || one.type() == MediaType.PERSON)
                .filter(one -> SOURCES.contains(one.source()))
                .orElseThrow(() -> new Failure.BadArguments(
                        argument,
                        "is no id of a person; give one like person:6384, nm0000206, or an address on Trakt, IMDb"
                                + " or TMDB")
                        .raise());
        try {
            return byId(id);
        } catch (TraktException e) {
            throw e.failure() instanceof Failure.NotThere
                    ? new Failure.PersonNotFound(id.said(), List.of()).raise()
                    : e;
        }
    }

    private Person byId(Id id) {
        if (!id.source().equals("tmdb")) {
            return trakt.people().summary(id.value());
        }
        return trakt.search().byId("tmdb", id.value(), MediaType.PERSON).stream()
                .map(SearchHit::person)
                .filter(PersonFinder::isWhole)
                .findFirst()
                .orElseThrow(() -> new Failure.NotThere(id.said()).raise());
    }

    /**
     * Finds a person by name: exactly this name, else a name that contains it. Of several it takes the only one with a
     * biography, as Trakt does not say how well known people are.
     *
     * @throws TraktException {@code PersonNotFound} or, in the words for titles, {@code AmbiguousTitle} where the
     *     person does not say which
     */
    private Person byName(String name, String argument) {
        List<Person> hits = trakt.search().text(List.of(MediaType.PERSON), name, HITS).stream()
                .map(SearchHit::person)
                .filter(PersonFinder::isWhole)
                .toList();
        NormalizedName said = NormalizedName.of(name);
        List<Person> named = hits.stream().filter(person -> NormalizedName.of(person.name()).sameWords(said)).toList();
        List<Person> meant = !named.isEmpty() ? named
                : hits.stream().filter(person -> has(NormalizedName.of(person.name()), said)).toList();
        List<Person> told = meant.stream()
                .filter(person -> person.biography() != null && !person.biography().isBlank())
                .toList();
        if (meant.isEmpty()) {
            throw new Failure.PersonNotFound(name, candidates(hits)).raise();
        }
        if (meant.size() > 1 && told.size() != 1) {
            return chosen(name, argument, told.isEmpty() ? meant : told);
        }
        return meant.size() == 1 ? meant.getFirst() : told.getFirst();
    }

    private static Person chosen(String name, String argument, List<Person> people) {
        Candidate chosen = Clarifier.which(new Failure.AmbiguousTitle(name, argument, candidates(people)));
        return people.stream().filter(person -> id(person).equals(chosen.id())).findFirst().orElseThrow();
    }

    private static String id(Person person) {
        return MediaType.PERSON + ":" + person.ids().trakt();
    }

    private static boolean isWhole(Person person) {
        return person != null && person.ids() != null && person.ids().trakt() != null && person.name() != null;
    }

    /** Whether each word is part of the name, perhaps with a typing error. */
    private static boolean has(NormalizedName name, NormalizedName said) {
        return !said.isEmpty() && said.words().stream()
                .allMatch(word -> name.words().stream().anyMatch(own -> EditDistance.alike(own, word)));
    }

    private static List<Candidate> candidates(List<Person> people) {
        return LookAlikes.apart(people.stream().limit(MOST).toList(), PersonFinder::candidate, FACTS);
    }

    private static Candidate candidate(Person person) {
        String born = person.birthday() == null || person.birthday().length() < 4 ? null
                : "born " + person.birthday().substring(0, 4);
        String hint = Stream.of(person.knownForDepartment(), born)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new Candidate(id(person), MediaType.PERSON.word(), NormalizedName.tidy(person.name()), null,
                hint.isEmpty() ? null : hint);
    }
}
