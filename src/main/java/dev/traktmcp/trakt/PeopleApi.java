package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Credits;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Person;

/**
 * The section "People" of Trakt's reference. An id is a Trakt id, a slug or an IMDb id; an unknown one fails with
 * {@code NotThere}. Safe for use by several threads.
 */
public final class PeopleApi {
    private final Transport transport;

    PeopleApi(Transport transport) {
        this.transport = transport;
    }

    /** One person with all details. */
    public Person summary(String id) {
        return transport.send(Request.get("people", id).with("extended", "full")).as(Person.class);
    }

    /**
     * The titles in which the person took part, with all details.
     *
     * @param type movies or shows
     */
    public Credits credits(String id, MediaType type) {
        return transport.send(Request.get("people", id, type.plural()).with("extended", "full"))
                .ifAny(Credits.class)
                .orElseGet(() -> Credits.NONE);
    }
}
