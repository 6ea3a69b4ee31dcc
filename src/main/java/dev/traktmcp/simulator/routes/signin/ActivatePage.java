package dev.traktmcp.simulator.routes.signin;

import static dev.traktmcp.simulator.http.Auth.PAGE;

import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Route;
import java.util.List;
import java.util.Set;

/** "Authentication - Devices", the second screen: where a person enters the code that a device shows. */
public record ActivatePage(SignIns signIns) {
    public List<Route> table() {
        return List.of(
                new Route("GET", "/activate", PAGE, Set.of(), this::ask),
                new Route("POST", "/activate", PAGE, Set.of(), this::decide),
                new Route("GET", "/activate/{code}", PAGE, Set.of(), this::ask),
                new Route("POST", "/activate/{code}", PAGE, Set.of(), this::decide));
    }

    private Answer ask(Call call) {
        return question(call.parameter("code").orElse(""), "sandbox", null);
    }

    private Answer decide(Call call) {
        String code = call.body().path("user_code").asString("");
        String name = call.body().path("username").asString("");
        if (!signIns.devices().isWaiting(code)) {
            return question(code, name,
                    "No device waits with this code. It may have run out; ask for a new one there.");
        }
        return switch (call.body().path("decision").asString("")) {
            case "allow" -> signIns.approve(code, name)
                    ? Page.says(200, "Signed in", "Go back to your device; it goes on by itself within some seconds.")
                    : question(code, name, Page.noSuchName());
            case "deny" -> {
                signIns.devices().deny(code);
                yield Page.says(200, "Denied", "Your device is not signed in. You can close this page.");
            }
            default -> question(code, name, "Allow it or deny it.");
        };
    }

    private static Answer question(String code, String name, String wrong) {
        return Page.asks("Sign in a device", "Enter the code that your device or your assistant shows. It asks to read"
                + " and to change what your account in the sandbox holds.", """
                        <label>Code
                        <input name="user_code" value="%s" maxlength="20" autocomplete="off" spellcheck="false"
                        required></label>
                        """.formatted(Page.escaped(code)), name, wrong);
    }
}
