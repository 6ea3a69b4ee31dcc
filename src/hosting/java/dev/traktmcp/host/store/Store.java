package dev.traktmcp.host.store;

import dev.traktmcp.host.database.StoreUnavailable;
import dev.traktmcp.host.database.Database;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/** All that is kept, of one database. */
public record Store(Database database, People people, Seals seals, RootSecret root, SealedSignIns signIns,
        Clients clients, Grants grants, Tokens tokens, OneTime oneTime, Invitations invitations, Audit audit) {
    private static final Duration CLIENT_UNUSED = Duration.ofDays(30);

    public static Store of(Database database, Keys keys, InstantSource clock, SecureRandom random) {
        Seals seals = new Seals(keys, random);
        return new Store(database, new People(database, clock), seals, new RootSecret(database, seals),
                new SealedSignIns(database, seals, clock),
                new Clients(database, clock), new Grants(database, clock), new Tokens(database, clock, random),
                new OneTime(database, clock, random), new Invitations(database, clock, random),
                new Audit(database, clock));
    }

    /**
     * Sees to it that the keys are the right ones, and seals all with the current one.
     *
     * @throws StoreUnavailable where the database cannot be used now
     */
    public void reseal() {
        signIns.check();
        signIns.reseal();
        root.reseal();
    }

    /**
     * Forgets what is of no use any more; meant to be done every hour.
     *
     * @throws StoreUnavailable where the database cannot be used now
     */
    public void forget() {
        tokens.forgetExpired();
        oneTime.forgetExpired();
        invitations.forgetExpired();
        audit.forgetOld();
        clients.forgetUnused(CLIENT_UNUSED);
    }
}
