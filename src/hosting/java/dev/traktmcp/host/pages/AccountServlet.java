package dev.traktmcp.host.pages;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.host.oauth.Scopes;
import dev.traktmcp.host.pages.Browsers.Session;
import dev.traktmcp.host.pages.html.AccountPage.Account;
import dev.traktmcp.host.pages.html.AccountPage.Assistant;
import dev.traktmcp.host.pages.html.AccountPage;
import dev.traktmcp.host.pages.html.Problem;
import dev.traktmcp.host.store.Grant;
import dev.traktmcp.host.store.Person;
import dev.traktmcp.host.store.Store;
import dev.traktmcp.json.UntypedJson;
import java.io.IOException;
import java.time.InstantSource;
import java.util.function.Consumer;

/** A person's own page: which assistants have access, Trakt, and what is kept of them. */
final class AccountServlet extends PageServlet {
    static final String ACCOUNT = "/account";
    static final String EXPORT = ACCOUNT + "/export";
    static final String DELETE = ACCOUNT + "/delete";
    static final String TAKE_AWAY = ACCOUNT + "/take-away";
    static final String TRAKT_OUT = ACCOUNT + "/trakt-out";

    private final transient Store store;
    private final transient Browsers browsers;
    private final transient TraktSignIn trakt;
    private final transient Consumer<String> ended;
    private final transient InstantSource clock;

    AccountServlet(Store store, Browsers browsers, TraktSignIn trakt, Consumer<String> ended, InstantSource clock) {
        this.store = store;
        this.browsers = browsers;
        this.trakt = trakt;
        this.ended = ended;
        this.clock = clock;
    }

    @Override
    void get(Visit visit) throws IOException {
        Session session = browsers.find(visit).orElse(null);
        if (session == null) {
            visit.go("/signin");
            return;
        }
        Person person = session.person();
        switch (visit.path()) {
            case ACCOUNT -> visit.show(AccountPage.of(account(session), clock.instant()));
            case DELETE -> visit.show(AccountPage.askToDelete(session.token(), person.name()));
            case EXPORT -> visit.download("trakt-mcp.json", "application/json",
                    UntypedJson.write(store.people().export(person.id())));
            default -> throw new Refused(Problem.NOTHING_HERE);
        }
    }

    @Override
    void post(Visit visit, Form form) throws IOException {
        Person person = browsers.sender(visit, form).person();
        switch (visit.path()) {
            case TAKE_AWAY -> takeAway(visit, person, form.get("grant"));
            case TRAKT_OUT -> {
                signOut(person);
                store.audit().note("signed_out_of_trakt", person.id(), null, null);
                visit.go(ACCOUNT);
            }
            case DELETE -> {
                boolean revoked = signOut(person);
                browsers.signOut(visit);
                store.people().delete(person.id());
                ended.accept(person.id());
                store.audit().note("deleted", null, null, null);
                visit.show(AccountPage.deleted(revoked));
            }
            default -> throw new Refused(Problem.NOTHING_HERE);
        }
    }

    /** Only what is theirs; what is gone already is just shown as gone. */
    private void takeAway(Visit visit, Person person, String id) {
        store.grants().find(id).filter(grant -> grant.person().equals(person.id())).ifPresent(grant -> {
            store.grants().revoke(grant.id());
            ended.accept(person.id());
            store.audit().note("taken_away", person.id(), grant.client(), null);
        });
        visit.go(ACCOUNT);
    }

    private boolean signOut(Person person) {
        try {
            return trakt.signOut(person.id());
        } catch (TraktException _) {
            return false;
        }
    }

    private Account account(Session session) {
        Person person = session.person();
        return new Account(session.token(), person.name(), trakt.since(person.id()).orElse(null),
                store.grants().of(person.id()).stream().map(AccountServlet::assistant).toList(), person.host());
    }

    private static Assistant assistant(Grant grant) {
        return new Assistant(grant.id(), grant.clientName(), grant.since(), grant.used(),
                grant.scope().contains(Scopes.READ), grant.scope().contains(Scopes.WRITE));
    }
}
