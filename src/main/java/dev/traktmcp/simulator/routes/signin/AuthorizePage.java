package dev.traktmcp.simulator.routes.signin;

import static dev.traktmcp.simulator.http.Auth.PAGE;

import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.oauth.Pkce;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * "Authentication - OAuth: Authorize application": where a browser comes with what an app asks for, and from where it
 * goes back to the app, with a code or an error. An app or a way back that is not registered gets a page instead.
 */
public record AuthorizePage(SignIns signIns) {
    private static final String PATH = "/oauth/authorize";
    private static final Set<String> PARAMETERS = Set.of("response_type", "client_id", "redirect_uri", "state",
            "code_challenge", "code_challenge_method", "scope", "signup", "prompt");
    /** What stands in the field of the name at first. */
    private static final String USUAL_NAME = "sandbox";

    public List<Route> table() {
        return List.of(
                new Route("GET", PATH, PAGE, PARAMETERS, this::ask),
                new Route("POST", PATH, PAGE, PARAMETERS, this::decide));
    }

    private Answer ask(Call call) {
        return refusal(call).orElseGet(() -> question(call, USUAL_NAME, null));
    }

    private Answer decide(Call call) {
        return refusal(call).orElseGet(() -> {
            String decision = call.body().path("decision").asString("");
            if (decision.equals("deny")) {
                return back(call, "error", "access_denied");
            }
            String name = call.body().path("username").asString("");
            if (!decision.equals("allow")) {
                return question(call, name, "Allow it or deny it.");
            }
            return signIns.slug(name)
                    .map(slug -> back(call, "code",
                            signIns.codes().issue(slug, sent(call, "redirect_uri"), sent(call, "code_challenge"))))
                    .orElseGet(() -> question(call, name, Page.noSuchName()));
        });
    }

    private Answer question(Call call, String name, String wrong) {
        return Page.asks("Sign in to the sandbox", "The app " + sent(call, "client_id")
                + " asks to read and to change what your account in the sandbox holds. Then you go back to "
                + sent(call, "redirect_uri") + ".", "", name, wrong);
    }

    /** What is wrong with what the app asks for. */
    private Optional<Answer> refusal(Call call) {
        if (!signIns.app().isMeantBy(sent(call, "client_id"), null)) {
            return Optional.of(Page.says(400, "No such app", "The app that sent you here is not registered."));
        }
        if (!signIns.app().redirectUris().contains(sent(call, "redirect_uri"))) {
            return Optional.of(Page.says(400, "No way back", "The app that sent you here wants you to go back to an"
                    + " address that is not registered for it."));
        }
        if (!sent(call, "response_type").equals("code")) {
            return Optional.of(back(call, "error", "unsupported_response_type"));
        }
        return isProofAsked(call) ? Optional.empty() : Optional.of(back(call, "error", "invalid_request"));
    }

    /** PKCE by S256 and nothing else; an app with a secret may go without. */
    private boolean isProofAsked(Call call) {
        String challenge = sent(call, "code_challenge");
        String method = sent(call, "code_challenge_method");
        return challenge.isEmpty() ? method.isEmpty() && signIns.app().clientSecret() != null
                : method.equals("S256") && Pkce.isChallenge(challenge);
    }

    private static Answer back(Call call, String name, String value) {
        String uri = sent(call, "redirect_uri");
        String state = call.query("state").map(sent -> "&state=" + URLEncoder.encode(sent, StandardCharsets.UTF_8))
                .orElse("");
        return Answer.empty(303)
                .with("Location", uri + (uri.contains("?") ? "&" : "?") + name + "=" + value + state)
                .with("Cache-Control", "no-store");
    }

    private static String sent(Call call, String name) {
        return call.query(name).orElse("");
    }
}
