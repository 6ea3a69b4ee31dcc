package dev.traktmcp.simulator.routes.signin;

import dev.traktmcp.simulator.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A page for a person, as HTML without scripts and without any address, so that it works wherever a host has it: its
 * form is sent to where the page came from.
 */
final class Page {
    private static final String TYPE = "text/html; charset=utf-8";
    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "same-origin", // with none, the form would come without its origin, too
            "X-Content-Type-Options", "nosniff");

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Sandbox sign-in</title>
            <style>
            :root { color-scheme: light dark }
            body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 30rem; margin: 3rem auto; padding: 0 1rem }
            label { display: block; margin: 1rem 0 }
            input { display: block; font: inherit; width: 100%; box-sizing: border-box; padding: .5rem }
            button { font: inherit; padding: .5rem 1.5rem; margin-right: .5rem }
            .wrong { border-left: .3rem solid; padding-left: .7rem }
            </style>
            </head>
            <body>
            <main>
            """;

    private static final String WHAT_THIS_IS = """
            <p>This is a sandbox: a small Trakt to try things out, with invented people. It is not trakt.tv, and knows
            nothing of your account there. There are no passwords here: a name is enough, a new name gets an account of
            its own, and whoever gives the same name gets the same account. So write nothing here that is a secret.</p>
            """;

    private static final String NAME_AND_BUTTONS = """
            <label>Your name in the sandbox
            <input name="username" value="%s" maxlength="32" autocomplete="off" autocapitalize="none" spellcheck="false"
            required></label>
            <p><button name="decision" value="allow">Allow</button>
            <button name="decision" value="deny" formnovalidate>Deny</button></p>
            """;

    private static final String NO_SUCH_NAME = "Nobody can be called that here. Take 32 characters at most, with a"
            + " letter from a to z or a digit among them, and not the name of one of the invented people.";

    private Page() {}

    /** Says something to which there is nothing to do here. */
    static Answer says(int status, String heading, String text) {
        return page(status, "<h1>" + escaped(heading) + "</h1>\n<p>" + escaped(text) + "</p>\n");
    }

    /**
     * Asks who signs in, and for a yes or no.
     *
     * @param asks what is to be allowed
     * @param fields HTML of what else is asked, or nothing
     * @param name what stands in the field of the name
     * @param wrong what was wrong with what was sent, or null
     */
    static Answer asks(String heading, String asks, String fields, String name, String wrong) {
        String said = wrong == null ? "" : "<p class=\"wrong\" role=\"alert\">" + escaped(wrong) + "</p>\n";
        return page(wrong == null ? 200 : 422, "<h1>" + escaped(heading) + "</h1>\n" + WHAT_THIS_IS
                + "<p>" + escaped(asks) + "</p>\n" + said + "<form method=\"post\">\n" + fields
                + NAME_AND_BUTTONS.formatted(escaped(name)) + "</form>\n");
    }

    static String noSuchName() {
        return NO_SUCH_NAME;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static Answer page(int status, String content) {
        String html = FRAME + content + "</main>\n</body>\n</html>\n";
        return new Answer(status, HEADERS, TYPE, html.getBytes(StandardCharsets.UTF_8));
    }
}
