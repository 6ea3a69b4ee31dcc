package dev.traktmcp.host.oauth.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

/** Which client ids are addresses of documents ("Client Identifier" of the Client ID Metadata Document draft). */
final class DocumentAddress {
    private static final int LONGEST = 1_000;
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");
    /** Names only: an address in numbers has no certificate that says whose it is. */
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9_-]+\\.)+[A-Za-z][A-Za-z0-9-]*");
    private static final List<String> DOTS = List.of(".", "..");

    private DocumentAddress() {}

    /** Whether a client id says of itself that it is an address. */
    static boolean is(String id) {
        return id.regionMatches(true, 0, "https:", 0, 6) || id.regionMatches(true, 0, "http:", 0, 5);
    }

    /** @throws UnusableClient where such an id is refused */
    static URI of(String id) {
        URI uri = parsed(id);
        if (!id.startsWith("https://") || uri.getHost() == null || uri.getPort() > 65_535) {
            throw UnusableClient.unknown("a client_id that is an address has to be one of https, with a host name");
        }
        if (uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            throw UnusableClient.unknown("a client_id that is an address has no fragment, name or password");
        }
        if (!HOST.matcher(uri.getHost()).matches()) {
            throw UnusableClient.unknown("a client_id that is an address has a host name with a domain");
        }
        String path = uri.getRawPath();
        if (path.length() < 2 || hasDots(path)) {
            throw UnusableClient.unknown("a client_id that is an address has a path, without . and .. in it");
        }
        return uri;
    }

    private static URI parsed(String id) {
        try {
            if (id.length() <= LONGEST && PRINTABLE.matcher(id).matches()) {
                return new URI(id);
            }
        } catch (URISyntaxException _) {
            // the same as one that is too long
        }
        throw UnusableClient.unknown("this client_id is no address");
    }

    private static boolean hasDots(String path) {
        for (String segment : path.split("/", -1)) {
            if (DOTS.contains(segment.replace("%2e", ".").replace("%2E", "."))) {
                return true;
            }
        }
        return false;
    }
}
