package dev.traktmcp.host.pages.html;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where a person goes when they leave our pages. */
public record Destination(URI address) {
    private static final Set<String> RUN_SOMETHING = Set.of("javascript", "data", "vbscript", "file", "blob", "about",
            "view-source", "filesystem", "chrome", "jar", "ws", "wss", "mailto", "tel", "sms");
    private static final List<String> THIS_DEVICE = List.of("127.0.0.1", "[::1]", "localhost");

    /** @throws IllegalArgumentException where a browser would run or open something else than a page or an app */
    public Destination {
        if (!address.isAbsolute() || RUN_SOMETHING.contains(scheme(address)) || isWeb(address)
                && address.getHost() == null) {
            throw new IllegalArgumentException("not an address to send people to");
        }
    }

    /** What people know it by, such as {@code claude.ai}; never what stands in the path. */
    String name() {
        if (!isWeb(address)) {
            return "the app on this device that opens " + scheme(address) + ": addresses";
        }
        return isThisDevice() ? "an app on this device" : address.getHost().toLowerCase(Locale.ROOT);
    }

    boolean isThisDevice() {
        return isWeb(address) && THIS_DEVICE.contains(address.getHost().toLowerCase(Locale.ROOT));
    }

    private static boolean isWeb(URI address) {
        return scheme(address).equals("https") || scheme(address).equals("http");
    }

    private static String scheme(URI address) {
        return address.getScheme().toLowerCase(Locale.ROOT);
    }
}
