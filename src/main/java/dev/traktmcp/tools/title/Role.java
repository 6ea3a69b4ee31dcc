package dev.traktmcp.tools.title;

import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.model.Credit;
import dev.traktmcp.trakt.model.Credits;
import dev.traktmcp.trakt.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's role in a title.
 *
 * @param character whom they play, or null
 * @param job {@code Creator}, {@code Director} or {@code Writer}, or null for actors
 */
record Role(String id, String name, @Nullable String character, @Nullable String job) {
    private static final int LEADS = 8;
    private static final int MAKERS = 3;
    /** The departments of Trakt that people ask about, and the words for them. */
    private static final List<String> DEPARTMENTS = List.of("created by", "directing", "writing");

    private static final List<String> JOBS = List.of("Creator", "Director", "Writer");
    private static final List<String> SAID = List.of("Created by", "Directed by", "Written by");

    /** The leads; for a single episode also its guests. */
    static List<Role> cast(Credits credits) {
        return Stream.concat(credits.cast().stream().limit(LEADS), credits.guestStars().stream().limit(MAKERS))
                .filter(credit -> credit.person() != null)
                .map(credit -> of(credit, credit.roles().isEmpty() ? null : String.join(" / ", credit.roles()), null))
                .toList();
    }

    /** Creators, directors and writers. */
    static List<Role> makers(Credits credits) {
        List<Role> makers = new ArrayList<>();
        for (String department : DEPARTMENTS) {
            credits.crew().getOrDefault(department, List.of()).stream()
                    .filter(credit -> credit.person() != null)
                    // Assistants are in the department, too, but nobody means them.
                    .filter(credit -> !department.equals("directing") || credit.tasks().stream()
                            .anyMatch("Director"::equalsIgnoreCase))
                    .limit(MAKERS)
                    .forEach(credit -> makers.add(of(credit, null, JOBS.get(DEPARTMENTS.indexOf(department)))));
        }
        return List.copyOf(makers);
    }

    /** {@code Directed by Lana Wachowski [person:9] and Lilly Wachowski [person:10]}, one after the other. */
    static String made(List<Role> makers) {
        return JOBS.stream()
                .map(job -> makers.stream().filter(maker -> job.equals(maker.job())).toList())
                .filter(same -> !same.isEmpty())
                .map(same -> SAID.get(JOBS.indexOf(same.getFirst().job())) + " "
                        + ReplyText.and(same.stream().map(Role::line).toList()))
                .collect(Collectors.joining(". "));
    }

    private static Role of(Credit credit, @Nullable String character, @Nullable String job) {
        Person person = Objects.requireNonNull(credit.person());
        return new Role("person:" + person.ids().trakt(), person.name(), character, job);
    }

    /** {@code Keanu Reeves as Neo [person:3]}. */
    String line() {
        return name + (character == null ? "" : " as " + character) + " [" + id + "]";
    }
}
