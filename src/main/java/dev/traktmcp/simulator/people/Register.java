package dev.traktmcp.simulator.people;

import dev.traktmcp.simulator.account.People;
import dev.traktmcp.simulator.account.Profile;
import dev.traktmcp.simulator.account.SampleAccount;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.http.Routes;
import dev.traktmcp.simulator.people.Surroundings.Person;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Everybody who has an account. Each sees a Trakt of their own, with friends and lists of strangers that nobody else
 * changes; of others who have signed in, only what their profile shows, and only when asked for by name or number. The
 * first account is there from the start, every other from its first sign-in on. Safe for use by several threads.
 */
public final class Register implements People.Elsewhere {
    private static final int LONGEST_NAME = 32;
    /** Words that paths have in the place of names. */
    private static final Set<String> WORDS = Set.of("me", "settings", "requests", "hidden", "saved-filters");
    /** Higher than those of the sample people. */
    private static final long FIRST_NUMBER = 11;

    /**
     * How accounts begin.
     *
     * @param firstLived whether the first one has a past
     * @param newcomersLived whether those have one that are made at a sign-in
     * @param most how many there may be; one more takes the place of the one that was used longest ago
     */
    public record Rules(boolean firstLived, boolean newcomersLived, int most) {
        public Rules {
            if (most < 2) {
                throw new IllegalArgumentException("room for the first account and one more, at least");
            }
        }
    }

    private final Surroundings surroundings;
    private final Rules rules;
    private final Consumer<String> ended;
    private final Person first;
    private final Map<String, Person> newcomers = new LinkedHashMap<>(16, 0.75f, true);
    private long next = FIRST_NUMBER;

    /** @param ended is told the slug of an account that makes room for another */
    public Register(Surroundings surroundings, Rules rules, Consumer<String> ended) {
        this.surroundings = surroundings;
        this.rules = rules;
        this.ended = ended;
        first = surroundings.person(SampleAccount.SANDBOX, rules.firstLived(), this);
    }

    /** The account that is there from the start. */
    public SimulatedAccount first() {
        return first.account();
    }

    /** The first account and the sample people around it. */
    public People aroundFirst() {
        return first.around();
    }

    /**
     * The account of that name, which is made where there is none yet. The same name in other letters is the same
     * account. Empty where nobody can have that name: it has no letter of a to z and no digit, is too long, or belongs
     * to one of the sample people.
     */
    public synchronized Optional<SimulatedAccount> enter(String name) {
        String slug = slug(name);
        if (slug.equals(first().profile().slug())) {
            return Optional.of(first());
        }
        boolean free = !slug.isEmpty() && name.strip().length() <= LONGEST_NAME && !WORDS.contains(slug)
                && first.around().here(slug).isEmpty();
        return free ? Optional.of(newcomer(slug, name.strip()).account()) : Optional.empty();
    }

    private Person newcomer(String slug, String name) {
        Person known = newcomers.get(slug);
        if (known != null) {
            return known;
        }
        if (newcomers.size() + 1 >= rules.most()) {
            String longestAgo = newcomers.keySet().iterator().next();
            newcomers.remove(longestAgo);
            ended.accept(longestAgo);
        }
        Profile profile = Profile.of(next++, slug, name, rules.newcomersLived() ? SampleAccount.SANDBOX.joined()
                : surroundings.clock().instant().truncatedTo(ChronoUnit.SECONDS));
        Person person = surroundings.person(profile, rules.newcomersLived(), this);
        newcomers.put(slug, person);
        return person;
    }

    /**
     * The routes of the data API, as somebody sees them.
     *
     * @param user slug of whose token came with the request; null without one, who sees what the first account does
     */
    public synchronized Routes routes(String user) {
        if (user == null || user.equals(first().profile().slug())) {
            return first.routes();
        }
        Person person = newcomers.get(user);
        if (person == null) {
            throw new IllegalStateException("a token of " + user + ", who has no account");
        }
        return person.routes();
    }

    @Override
    public synchronized Optional<SimulatedAccount> named(String slug) {
        return slug.equals(first().profile().slug()) ? Optional.of(first())
                : Optional.ofNullable(newcomers.get(slug)).map(Person::account);
    }

    @Override
    public synchronized Optional<SimulatedAccount> numbered(long trakt) {
        return trakt == first().profile().trakt() ? Optional.of(first())
                : newcomers.values().stream().map(Person::account)
                        .filter(account -> account.profile().trakt() == trakt).findFirst();
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
