package dev.traktmcp.host;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.host.pages.TraktSignIn;
import dev.traktmcp.host.database.Database;
import dev.traktmcp.host.store.Invitations;
import dev.traktmcp.host.store.People;
import dev.traktmcp.host.store.Person;
import dev.traktmcp.host.store.SealedSignIns;
import dev.traktmcp.host.store.Store;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.AccessTokens;
import dev.traktmcp.trakt.http.Chain;
import dev.traktmcp.trakt.model.User;
import dev.traktmcp.trakt.model.users.Settings;
import dev.traktmcp.trakt.oauth.OAuth;
import dev.traktmcp.trakt.oauth.StoredSignIn;
import dev.traktmcp.trakt.oauth.TokenPair;
import dev.traktmcp.wiring.Upstream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Signs people in to Trakt, and so to this server: whose tokens Trakt gives is who they are. It keeps the tokens sealed
 * before anybody hears of the person. Safe for use by several threads.
 */
final class TraktDoor implements TraktSignIn {
    private static final LazyLogger LOG = new LazyLogger(TraktDoor.class);

    private final Upstream upstream;
    private final OAuth oauth;
    private final Proofs proofs;
    private final DeviceSignIns devices;
    private final Database database;
    private final People people;
    private final SealedSignIns signIns;
    private final Invitations invitations;
    private final Predicate<String> isAllowed;
    private final Consumer<String> changed;
    private final InstantSource clock;

    /**
     * @param isAllowed whether somebody new may come without an invitation, by their slug
     * @param changed hears the id of the person whose sign-in has changed
     */
    TraktDoor(Upstream upstream, Store store, Proofs proofs, Predicate<String> isAllowed, Consumer<String> changed,
            InstantSource clock) {
        this.upstream = upstream;
        this.oauth = upstream.oauth();
        this.proofs = proofs;
        this.devices = new DeviceSignIns(oauth, store, clock);
        this.database = store.database();
        this.people = store.people();
        this.signIns = store.signIns();
        this.invitations = store.invitations();
        this.isAllowed = isAllowed;
        this.changed = changed;
        this.clock = clock;
    }

    @Override
    public boolean byCode() {
        return upstream.app().redirectUri() != null;
    }

    @Override
    public URI begin(String state) {
        return URI.create(upstream.authorize() + "?response_type=code&client_id=" + encoded(upstream.app().id())
                + "&redirect_uri=" + encoded(redirectUri()) + "&state=" + encoded(state) + "&code_challenge="
                + proofs.challenge(state) + "&code_challenge_method=S256");
    }

    @Override
    public Outcome finish(String code, String state, @Nullable String invitation) {
        Optional<TokenPair> pair = oauth.exchange(code, proofs.verifier(state), redirectUri());
        return pair.isEmpty() ? new Refused() : enter(pair.get(), invitation);
    }

    @Override
    public Device beginDevice() {
        return devices.begin();
    }

    @Override
    public Outcome look(String id, @Nullable String invitation) {
        return devices.look(id, pair -> enter(pair, invitation));
    }

    /** Lets in whoever these tokens belong to, or revokes them; also where that fails, so that none are left over. */
    private Outcome enter(TokenPair pair, @Nullable String invitation) {
        Outcome outcome;
        try {
            Settings settings = new Trakt(Chain.around(upstream.api(), upstream.app().id(),
                    AccessTokens.fixed(Objects.requireNonNull(pair.access())), System::nanoTime, Thread::sleep,
                    new Random(), upstream.shared().apply(null))).users().settings();
            outcome = database.write(_ -> entered(pair, settings, invitation)); // an invitation is not used up in vain
        } catch (RuntimeException e) {
            revoke(pair);
            throw e;
        }
        if (outcome instanceof SignedIn(Person person)) {
            changed.accept(person.id());
        } else {
            revoke(pair);
        }
        return outcome;
    }

    private Outcome entered(TokenPair pair, Settings settings, @Nullable String invitation) {
        User user = settings.user();
        String slug = user == null || user.ids() == null || user.ids().slug() == null ? "" : user.ids().slug();
        boolean hosted = people.hasHost();
        Optional<Person> known = people.bySlug(slug);
        if (known.filter(Person::blocked).isPresent()) {
            return new Blocked();
        }
        boolean welcome = !slug.isEmpty() && (known.isPresent() || isAllowed.test(slug));
        // Who runs the server comes by an invitation, too, and nobody else could have made that one.
        boolean invited = !slug.isEmpty() && invitation != null && (!welcome || !hosted)
                && invitations.use(invitation);
        if (!welcome && !invited) {
            return new NotAllowed(settings.who());
        }
        Person person = people.signedIn(slug, settings.who());
        if (!hosted && (invited || upstream.sandbox() != null)) {
            people.makeHost(person.id());
        }
        signIns.of(person.id()).write(new StoredSignIn(pair, false, clock.instant(), null));
        return new SignedIn(person);
    }

    @Override
    public Optional<Instant> since(String person) {
        StoredSignIn kept = signIns.of(person).read();
        return kept.isGood() ? Optional.ofNullable(kept.since()) : Optional.empty();
    }

    @Override
    public boolean signOut(String person) {
        StoredSignIn before = signIns.of(person).read();
        signIns.of(person).write(before.signedOut());
        changed.accept(person);
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

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
