package dev.traktmcp.host.pages.html;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows whoever runs the server who uses it. */
public final class HostPage {
    private static final Template TEMPLATE = Template.of("host");

    public record Guest(String id, String name, Instant seen, boolean host, boolean blocked) {}

    /** @param left for how many people it is still good */
    public record Invitation(String id, Instant until, int left) {}

    /**
     * Something that happened.
     *
     * @param who and {@code client} as far as known
     */
    public record Event(Instant time, String what, @Nullable String who, @Nullable String client) {}

    /**
     * All of it.
     *
     * @param made the link of an invitation that was just made; it cannot be shown again
     */
    public record House(String token, List<Guest> people, List<Invitation> invitations, @Nullable URI made,
            List<Event> events) {
        public House {
            people = List.copyOf(people);
            invitations = List.copyOf(invitations);
            events = List.copyOf(events);
        }
    }

    private HostPage() {}

    public static Page of(House house, Instant now) {
        Html token = Html.exact(house.token());
        URI made = house.made();
        return Page.withScript("Your server", TEMPLATE.page(Map.of(
                "token", token,
                "people", Html.all(house.people().stream().map(guest -> row(guest, token, now)).toList()),
                "made", made == null ? Html.NONE
                        : TEMPLATE.part("made", Map.of("link", Html.exact(made.toASCIIString()))),
                "invitations", house.invitations().isEmpty() ? TEMPLATE.part("no-invitations")
                        : TEMPLATE.part("invitations", Map.of("rows", Html.all(house.invitations().stream()
                                .map(invitation -> row(invitation, token)).toList()))),
                "events", Html.all(house.events().stream().map(HostPage::row).toList()))));
    }

    private static Html row(Guest guest, Html token, Instant now) {
        return TEMPLATE.part("guest", Map.of(
                "name", guest.name(),
                "mark", guest.host() ? "runs this server" : guest.blocked() ? "blocked" : "may use it",
                "seen", When.lately(guest.seen(), now),
                "act", guest.host() ? Html.NONE : TEMPLATE.part("act", Map.of(
                        "token", token, "id", Html.exact(guest.id()), "name", guest.name(),
                        "action", guest.blocked() ? "unblock" : "block",
                        "word", guest.blocked() ? "Let in again" : "Block"))));
    }

    private static Html row(Invitation invitation, Html token) {
        return TEMPLATE.part("invitation", Map.of(
                "left", invitation.left() == 1 ? "for one person" : "for " + invitation.left() + " people",
                "until", When.day(invitation.until()), "id", Html.exact(invitation.id()), "token", token));
    }

    private static Html row(Event event) {
        return TEMPLATE.part("event", Map.of(
                "time", When.minute(event.time()), "what", event.what().replace('_', ' '),
                "who", event.who() == null ? "" : event.who(),
                "client", event.client() == null ? "" : Html.name(event.client())));
    }
}
