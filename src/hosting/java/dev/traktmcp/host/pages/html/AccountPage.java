package dev.traktmcp.host.pages.html;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows a person what they have here: assistants, Trakt, and what is kept. */
public final class AccountPage {
    private static final Template TEMPLATE = Template.of("account");

    /** An assistant with access. */
    public record Assistant(String grant, String name, Instant since, Instant used, boolean reads,
            boolean writes) {}

    /**
     * A person.
     *
     * @param token what shows that a form was sent from their page
     * @param trakt since when they are signed in to Trakt, or null where they are not
     * @param host whether they run this server
     */
    public record Account(String token, String name, @Nullable Instant trakt, List<Assistant> assistants,
            boolean host) {
        public Account {
            assistants = List.copyOf(assistants);
        }
    }

    private AccountPage() {}

    public static Page of(Account account, Instant now) {
        Html token = Html.exact(account.token());
        Instant trakt = account.trakt();
        return Page.of("Your account", TEMPLATE.page(Map.of(
                "name", account.name(),
                "token", token,
                "host", account.host() ? TEMPLATE.part("host") : Html.NONE,
                "assistants", account.assistants().isEmpty() ? TEMPLATE.part("no-assistants")
                        : TEMPLATE.part("assistants", Map.of("rows", Html.all(account.assistants().stream()
                                .map(assistant -> row(assistant, token, now)).toList()))),
                "trakt", trakt == null ? TEMPLATE.part("signed-out")
                        : TEMPLATE.part("signed-in", Map.of("since", When.day(trakt), "token", token)))));
    }

    /** Asks once more before everything is deleted. */
    public static Page askToDelete(String token, String name) {
        return Page.of("Delete everything?", TEMPLATE.part("delete", Map.of("token", Html.exact(token), "name", name)));
    }

    /**
     * Says that everything was deleted.
     *
     * @param revoked whether Trakt knows, too
     */
    public static Page deleted(boolean revoked) {
        return Page.of("Everything is deleted",
                TEMPLATE.part("deleted", Map.of("trakt", TEMPLATE.part(revoked ? "revoked" : "not-revoked"))));
    }

    private static Html row(Assistant assistant, Html token, Instant now) {
        return TEMPLATE.part("assistant", Map.of(
                "name", Html.name(assistant.name()),
                "may", !assistant.writes() ? "read" : assistant.reads() ? "read and change" : "change",
                "since", When.day(assistant.since()),
                "used", "last used " + When.lately(assistant.used(), now),
                "grant", Html.exact(assistant.grant()),
                "token", token));
    }
}
