package dev.traktmcp.host;

import dev.traktmcp.host.store.People;
import dev.traktmcp.host.store.Person;
import dev.traktmcp.host.store.SealedSignIns;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.AccessTokens;
import dev.traktmcp.trakt.http.Chain;
import dev.traktmcp.trakt.model.User;
import dev.traktmcp.trakt.model.users.Settings;
import dev.traktmcp.trakt.oauth.DeviceCode;
import dev.traktmcp.trakt.oauth.OAuth;
import dev.traktmcp.trakt.oauth.PollResult;
import dev.traktmcp.trakt.oauth.StoredSignIn;
import dev.traktmcp.trakt.oauth.TokenPair;
import dev.traktmcp.wiring.Upstream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Signs people in to Trakt, and so to this server: whose tokens Trakt gives is who they are. It keeps the tokens sealed
 * before anybody hears of the person. Safe for use by several threads.
 */
final class TraktDoor {
    private static final LazyLogger LOG = new LazyLogger(TraktDoor.class);

    private final Upstream upstream;
    private final OAuth oauth;
    private final People people;
    private final SealedSignIns signIns;
    private final Predicate<String> isAllowed;
    private final Consumer<String> changed;
    private final InstantSource clock;

    /** What a sign-in came to. */
    sealed interface Entry {
        record SignedIn(Person person) implements Entry {}

        /** @param name as Trakt knows them */
        record NotAllowed(String name) implements Entry {}

        /** Trakt does not take the code: it was used, is too old, or was meant for another sign-in. */
        record Refused() implements Entry {}
    }

    /**
     * @param isAllowed whether somebody new may come without an invitation, by their slug
     * @param changed hears the id of the person whose sign-in has changed
     */
    TraktDoor(Upstream upstream, People people, SealedSignIns signIns, Predicate<String> isAllowed,
            Consumer<String> changed, InstantSource clock) {
        this.upstream = upstream;
        this.oauth = upstream.oauth();
        this.people = people;
        this.signIns = signIns;
        this.isAllowed = isAllowed;
        this.changed = changed;
        this.clock = clock;
    }

    /** Whether browsers can be sent to Trakt and come back, rather than show a code. */
    boolean byCode() {
        return upstream.app().redirectUri() != null;
    }

    /**
     * Where to send a browser.
     *
     * @param verifier of PKCE, 43 to 128 characters
     */
    URI begin(String state, String verifier) {
        return URI.create(upstream.authorize() + "?response_type=code&client_id=" + encoded(upstream.app().id())
                + "&redirect_uri=" + encoded(redirectUri()) + "&state=" + encoded(state) + "&code_challenge="
                + challenge(verifier) + "&code_challenge_method=S256");
    }

    /**
     * Takes the code with which a browser came back.
     *
     * @param invited whether the person brings an invitation
     * @throws TraktException where Trakt cannot be asked
     */
    Entry finish(String code, String verifier, boolean invited) {
        Optional<TokenPair> pair = oauth.exchange(code, verifier, redirectUri());
        return pair.isEmpty() ? new Entry.Refused() : enter(pair.get(), invited);
    }

    DeviceCode deviceCode() {
        return oauth.deviceCode();
    }

    PollResult poll(DeviceCode code) {
        return oauth.poll(code);
    }

    /** Lets in whoever these tokens belong to, or revokes them. */
    Entry enter(TokenPair pair, boolean invited) {
        Settings settings = new Trakt(Chain.around(upstream.api(), upstream.app().id(),
                AccessTokens.fixed(Objects.requireNonNull(pair.access())), System::nanoTime, Thread::sleep, new Random(),
                upstream.common())).users().settings();
        User user = settings.user();
        String slug = user == null || user.ids() == null || user.ids().slug() == null ? "" : user.ids().slug();
        Optional<Person> known = people.bySlug(slug);
        boolean may = known.map(person -> !person.blocked()).orElse(invited || isAllowed.test(slug));
        if (slug.isEmpty() || !may) {
            revoke(pair);
            return new Entry.NotAllowed(settings.who());
        }
        Person person = people.signedIn(slug, settings.who());
        signIns.of(person.id()).write(new StoredSignIn(pair, false, clock.instant(), null));
        changed.accept(person.id());
        return new Entry.SignedIn(person);
    }

    /** Whether Trakt still lets us act for a person, as far as we know. */
    boolean isSignedIn(Person person) {
        return signIns.of(person.id()).read().isGood();
    }

    /** Signs a person out of Trakt here, and tells Trakt so; returns whether Trakt heard of it. */
    boolean signOut(Person person) {
        StoredSignIn before = signIns.of(person.id()).read();
        signIns.of(person.id()).write(before.signedOut());
        changed.accept(person.id());
        return before.pair() == null || revoke(before.pair());
    }

    private boolean revoke(TokenPair pair) {
        try {
            oauth.revoke(pair.either());
            return true;
        } catch (TraktException e) {
            LOG.warn("Trakt could not be told of a sign-out: {}", e.failure());
            return false;
        }
    }

    private String redirectUri() {
        return Objects.requireNonNull(upstream.app().redirectUri());
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
