package dev.traktmcp.host.oauth.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which redirect URIs clients may have, and which of them is meant. They are compared as text; only the port of a
 * loopback address may be another each time ("Loopback Interface Redirection" of RFC 8252).
 */
public final class RedirectUris {
    private static final int LONGEST = 2_000;
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");
    private static final Pattern LOOPBACK = Pattern.compile(
            "(http://(?:127\\.0\\.0\\.1|\\[::1]|localhost))(?::\\d{1,5})?((?:[/?].*)?)");

    /** Schemes of apps without a dot, which RFC 8252 would have; others could start any program of a person's. */
    private static final Set<String> APPS = Set.of("cursor", "cursor-nightly", "vscode", "vscode-insiders", "vscodium",
            "windsurf", "windsurf-next", "claude", "zed", "goose", "raycast", "kiro", "trae", "warp", "lmstudio",
            "cherrystudio", "jetbrains", "librechat", "opencode", "void", "antigravity", "code-oss", "positron");

    private RedirectUris() {}

    /** Says why a client may not have it, or null where it may. */
    static @Nullable String fault(String text) {
        if (text.length() > LONGEST || !PRINTABLE.matcher(text).matches()) {
            return "a redirect URI has at most " + LONGEST + " characters, all of them printable ASCII";
        }
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException _) {
            return "a redirect URI has to be a URI";
        }
        if (!uri.isAbsolute() || uri.getRawFragment() != null) {
            return "a redirect URI has to be absolute and without a fragment";
        }
        return fault(text, uri);
    }

    private static @Nullable String fault(String text, URI uri) {
        String scheme = uri.getScheme();
        return switch (scheme) {
            case "https" -> uri.getHost() != null && uri.getRawUserInfo() == null ? null
                    : "a redirect URI of https has to have a host, and no name or password";
            case "http" -> LOOPBACK.matcher(text).matches() ? null
                    : "a redirect URI of http has to be on 127.0.0.1, [::1] or localhost";
            default -> isOfAnApp(scheme) ? null
                    : "the scheme of a redirect URI has to be https, http on this device, or one of an app's own,"
                            + " such as com.example.app";
        };
    }

    private static boolean isOfAnApp(String scheme) {
        return scheme.equals(scheme.toLowerCase(Locale.ROOT)) && (scheme.contains(".") || APPS.contains(scheme));
    }

    /** Whether a client that registered some may have answers sent to the one that it asks for. */
    public static boolean isAmong(List<String> registered, String asked) {
        if (registered.contains(asked)) {
            return true;
        }
        String meant = withoutPort(asked);
        return meant != null && registered.stream().anyMatch(one -> meant.equals(withoutPort(one)));
    }

    /** A loopback address without its port; null for others. */
    private static @Nullable String withoutPort(String uri) {
        Matcher loopback = LOOPBACK.matcher(uri);
        return loopback.matches() ? loopback.group(1) + loopback.group(2) : null;
    }
}
