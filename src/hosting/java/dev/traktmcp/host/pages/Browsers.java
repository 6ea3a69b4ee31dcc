package dev.traktmcp.host.pages;

import dev.traktmcp.host.database.Database;
import dev.traktmcp.host.pages.html.Problem;
import dev.traktmcp.host.store.OneTime;
import dev.traktmcp.host.store.People;
import dev.traktmcp.host.store.Person;
import dev.traktmcp.host.store.Secrets;
import dev.traktmcp.host.store.Store;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Knows browsers again: who is signed in, and which one began a sign-in. Safe for use by several threads. */
final class Browsers {
    private static final String KIND = "browser";
    private static final Duration STAY = Duration.ofDays(30);
    private static final Duration BEGIN = Duration.ofHours(1);
    private static final String FORMS = "forms";

    private final Database database;
    private final OneTime oneTime;
    private final People people;
    private final SecureRandom random;

    Browsers(Store store, SecureRandom random) {
        this.database = store.database();
        this.oneTime = store.oneTime();
        this.people = store.people();
        this.random = random;
    }

    /** A browser in which somebody is signed in. */
    record Session(String secret, Person person) {
        /** What the forms of their pages carry. */
        String token() {
            return Proof.of(secret, FORMS);
        }
    }

    /** Who is signed in. Blocked people are shown so. */
    Optional<Session> find(Visit visit) {
        return visit.cookie(Visit.SESSION).flatMap(secret -> oneTime.look(KIND, secret)
                .flatMap(kept -> people.find(String.valueOf(kept.get("person"))))
                .map(person -> new Session(secret, person)))
                .map(Browsers::admitted);
    }

    /** Who is signed in and has sent a form from one of their pages. */
    Session sender(Visit visit, Form form) {
        Session session = find(visit).orElseThrow(() -> new Refused(Problem.STALE_FORM));
        if (!Proof.equal(form.get("token"), session.token())) {
            throw new Refused(Problem.STALE_FORM);
        }
        return session;
    }

    /**
     * Signs somebody in, under a new secret.
     *
     * @throws dev.traktmcp.host.store.PersonGone where they were deleted
     */
    void signIn(Visit visit, Person person) {
        visit.cookie(Visit.SESSION).ifPresent(old -> oneTime.drop(KIND, old));
        visit.keep(Visit.SESSION, database.write(_ -> {
            people.mustBeThere(person.id());
            return oneTime.put(KIND, Map.of("person", person.id()), STAY);
        }), STAY);
    }

    void signOut(Visit visit) {
        visit.cookie(Visit.SESSION).ifPresent(secret -> oneTime.drop(KIND, secret));
        visit.forget(Visit.SESSION);
    }

    /** The secret that ties what begins here to this browser; one browser keeps one, for all its windows. */
    String beginner(Visit visit) {
        String secret = visit.cookie(Visit.CONSENT).orElseGet(() -> Secrets.fresh("", random));
        visit.keep(Visit.CONSENT, secret, BEGIN);
        return secret;
    }

    /** The same of a browser that must have begun before. */
    static String begun(Visit visit) {
        return visit.cookie(Visit.CONSENT).orElseThrow(() -> new Refused(Problem.NO_COOKIE));
    }

    private static Session admitted(Session session) {
        if (session.person().blocked()) {
            throw new Refused(Problem.BLOCKED);
        }
        return session;
    }
}
