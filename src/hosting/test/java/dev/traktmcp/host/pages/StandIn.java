package dev.traktmcp.host.pages;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.host.store.People;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Trakt, as far as the pages see it: a test says what it answers. */
final class StandIn implements TraktSignIn {
    static final String CODE = "5055CC52";

    final List<String> invitations = new ArrayList<>();
    final List<String> revoked = new ArrayList<>();
    private final Map<String, Instant> since = new HashMap<>();
    private final People people;
    volatile boolean byCode = true;
    volatile boolean away;
    volatile URI page = URI.create("https://trakt.example/oauth/authorize");
    volatile String slug = "sean";
    /** What happens before it says since when somebody is signed in. */
    volatile Consumer<String> beforeSince = _ -> {};
    /** What comes instead of a sign-in, or null. */
    volatile Outcome outcome;

    StandIn(People people) {
        this.people = people;
    }

    @Override
    public boolean byCode() {
        return byCode;
    }

    @Override
    public URI begin(String state) {
        reach();
        return URI.create(page + "?state=" + state);
    }

    @Override
    public Outcome finish(String code, String state, String invitation) {
        return answer(invitation);
    }

    @Override
    public Device beginDevice() {
        reach();
        return device();
    }

    static Device device() {
        return new Device("d1", URI.create("https://trakt.example/activate"), CODE, PagesHost.START.plusSeconds(600));
    }

    @Override
    public Outcome look(String id, String invitation) {
        return answer(invitation);
    }

    private Outcome answer(String invitation) {
        reach();
        if (invitation != null) {
            invitations.add(invitation);
        }
        if (outcome != null) {
            return outcome;
        }
        SignedIn in = new SignedIn(people.signedIn(slug, "Name of " + slug));
        since.put(in.person().id(), PagesHost.START);
        return in;
    }

    private void reach() {
        if (away) {
            throw new TraktException(new Failure.Unreachable("Trakt", false));
        }
    }

    @Override
    public Optional<Instant> since(String person) {
        beforeSince.accept(person);
        return Optional.ofNullable(since.get(person));
    }

    @Override
    public boolean signOut(String person) {
        since.remove(person);
        reach();
        return revoked.add(person);
    }
}
