package dev.traktmcp.simulator.routes.signin;

import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.oauth.App;
import dev.traktmcp.simulator.oauth.AuthorizationCodes;
import dev.traktmcp.simulator.oauth.DeviceCodes;
import dev.traktmcp.simulator.oauth.IssuedTokens;
import dev.traktmcp.simulator.people.Register;
import java.util.Optional;

/** What all of the sign-in works on. */
public record SignIns(App app, Register people, IssuedTokens tokens, AuthorizationCodes codes, DeviceCodes devices) {
    /**
     * Hands out tokens.
     *
     * @param name of whose they are; null for the first account
     * @return empty where nobody can have that name
     */
    public Optional<IssuedTokens.Pair> tokens(String name) {
        return slug(name).map(tokens::issue);
    }

    /** Approves a device code for somebody; returns false where none waits, or nobody can have that name. */
    public boolean approve(String userCode, String name) {
        return devices.isWaiting(userCode) && slug(name).map(slug -> devices.approve(userCode, slug)).orElse(false);
    }

    Optional<String> slug(String name) {
        return (name == null ? Optional.of(people.first()) : people.enter(name))
                .map(SimulatedAccount::profile).map(profile -> profile.slug());
    }
}
