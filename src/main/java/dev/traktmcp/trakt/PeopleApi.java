package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Credits;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Person;

/**
 * The section "People" of Trakt's reference. Ids are a Trakt id, a slug or an IMDb id; an unknown one is
 * {@code NotThere}.
 */
public final class PeopleApi {
    private final Transport transport;

    PeopleApi(Transport transport) {
        this.transport = transport;
    }

    /** Somebody, with all details. */
    public Person summary(String id) {
        return transport.send(Request.get("people", id).with("extended", "full")).as(Person.class);
    }

    /**
     * What they took part in, with all details.
     *
     * @param type of movies or of shows
     */
    public Credits credits(String id, MediaType type) {
        return transport.send(Request.get("people", id, type.plural()).with("extended", "full"))
                .ifAny(Credits.class)
                .orElseGet(() -> Credits.NONE);
    }
}
