package dev.traktmcp.tools;

import java.util.Locale;

/** How people name other users. */
final class Users {
    private Users() {}

    /** Trakt's paths want the slug of a user name: lower case, with dashes for what is neither letter nor digit. */
    static String slug(String user) {
        String slug = user.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_-]+", "-");
        return slug.isEmpty() ? "-" : slug;
    }
}
