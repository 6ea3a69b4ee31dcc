package dev.traktmcp.host.pages;

import dev.traktmcp.host.pages.Browsers.Session;
import dev.traktmcp.host.pages.html.HostPage.Event;
import dev.traktmcp.host.pages.html.HostPage.Guest;
import dev.traktmcp.host.pages.html.HostPage.House;
import dev.traktmcp.host.pages.html.HostPage;
import dev.traktmcp.host.pages.html.Problem;
import dev.traktmcp.host.store.Audit;
import dev.traktmcp.host.store.Client;
import dev.traktmcp.host.store.Invitation;
import dev.traktmcp.host.store.Person;
import dev.traktmcp.host.store.Store;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page of whoever runs the server: people, invitations, and what happened. */
final class HouseServlet extends PageServlet {
    static final String HOUSE = "/account/host";
    private static final int EVENTS = 50;

    private final transient Store store;
    private final transient Browsers browsers;
    private final transient Consumer<String> ended;
    private final transient URI site;
    private final transient InstantSource clock;

    HouseServlet(Store store, Browsers browsers, Consumer<String> ended, URI site, InstantSource clock) {
        this.store = store;
        this.browsers = browsers;
        this.ended = ended;
        this.site = site;
        this.clock = clock;
    }

    @Override
    void get(Visit visit) throws IOException {
        Session session = browsers.find(visit).orElse(null);
        if (session == null) {
            visit.go("/signin");
        } else {
            visit.show(HostPage.of(house(host(session), null), clock.instant()));
        }
    }

    @Override
    void post(Visit visit, Form form) throws IOException {
        Session session = host(browsers.sender(visit, form));
        String me = session.person().id();
        switch (form.get("action")) {
            case "block" -> block(form.get("person"), true);
            case "unblock" -> block(form.get("person"), false);
            case "end" -> store.invitations().end(form.get("invitation"));
            case "invite" -> {
                int uses = form.number("uses", 1, 100);
                String secret = store.invitations().invite(me, Duration.ofDays(form.number("days", 1, 90)), uses);
                store.audit().note("invited", me, null, "for " + uses);
                visit.show(HostPage.of(house(session, Pages.invitation(site, secret)),
                        clock.instant()));
                return;
            }
            default -> throw new Refused(Problem.WRONG_FORM);
        }
        visit.go(HOUSE);
    }

    /** Whoever runs the server cannot be locked out of it. */
    private void block(String id, boolean blocked) {
        Person guest = store.people().find(id).orElseThrow(() -> new Refused(Problem.STALE_FORM));
        if (!guest.host()) {
            store.people().block(id, blocked);
            if (blocked) {
                ended.accept(id);
            }
            store.audit().note(blocked ? "blocked" : "let_in_again", id, null, null);
        }
    }

    private static Session host(Session session) {
        if (!session.person().host()) {
            throw new Refused(Problem.NOT_THE_HOST);
        }
        return session;
    }

    private House house(Session session, @Nullable URI made) {
        List<Person> people = store.people().all();
        Map<String, Person> byId = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return new House(session.token(),
                people.stream().map(HouseServlet::guest).toList(),
                people.stream().filter(Person::host)
                        .flatMap(host -> store.invitations().of(host.id()).stream())
                        .map(HouseServlet::invitation).toList(),
                made, store.audit().latest(EVENTS).stream().map(event -> event(event, byId)).toList());
    }

    private static Guest guest(Person person) {
        return new Guest(person.id(), person.name(), person.seen(), person.host(), person.blocked());
    }

    private static HostPage.Invitation invitation(Invitation open) {
        return new HostPage.Invitation(open.id(), open.expires(), open.uses());
    }

    private Event event(Audit.Event event, Map<String, Person> people) {
        Person who = event.person() == null ? null : people.get(event.person());
        String client = event.client() == null ? null
                : store.clients().find(event.client()).map(Client::name).orElse("an assistant that is forgotten");
        return new Event(event.at(), event.event(), who == null ? null : who.name(), client);
    }
}
