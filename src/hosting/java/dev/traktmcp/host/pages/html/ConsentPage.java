package dev.traktmcp.host.pages.html;

import dev.traktmcp.host.oauth.Scopes;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks a person whether an assistant may use their account. */
public final class ConsentPage {
    private static final Template TEMPLATE = Template.of("consent");

    /**
     * What is asked for.
     *
     * @param request the secret of the request
     * @param token what shows that the answer comes from this page
     * @param client the name that the assistant gives itself
     * @param source the host that its description came from, which vouches for the name; null where nobody does
     * @param scopes what it wants to do
     * @param as who is signed in here, or null
     */
    public record Question(String request, String token, String client, @Nullable String source, Destination to,
            Set<String> scopes, @Nullable String as) {
        public Question {
            scopes = Set.copyOf(scopes);
        }
    }

    private ConsentPage() {}

    public static Page of(Question question) {
        String name = Html.name(question.client());
        String source = question.source();
        String as = question.as();
        Html request = Html.exact(question.request());
        Html token = Html.exact(question.token());
        return Page.of("May " + name + " use your Trakt account?", TEMPLATE.page(Map.of(
                "client", name,
                "source", source == null ? TEMPLATE.part("unchecked")
                        : TEMPLATE.part("checked", Map.of("source", source)),
                "may", may(question.scopes()),
                "to", question.to().name(),
                "who", as == null ? TEMPLATE.part("nobody") : TEMPLATE.part("somebody", Map.of("name", as)),
                "other", as == null ? Html.NONE : TEMPLATE.part("other", Map.of("request", request, "token", token,
                        "name", as)),
                "request", request,
                "token", token)));
    }

    private static Html may(Set<String> scopes) {
        if (!scopes.contains(Scopes.WRITE)) {
            return TEMPLATE.part("read-only");
        }
        return TEMPLATE.part(scopes.contains(Scopes.READ) ? "read-and-write" : "write-only");
    }
}
