package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Settings;

/** The section "Users" of Trakt's reference. */
public final class Users {
    private final Transport transport;

    Users(Transport transport) {
        this.transport = transport;
    }

    /** The signed-in account: who it is, its time zone and its limits. */
    public Settings settings() {
        return transport.send(Request.get("users", "settings")).as(Settings.class);
    }
}
