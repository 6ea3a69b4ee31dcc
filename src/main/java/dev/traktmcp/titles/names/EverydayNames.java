package dev.traktmcp.titles.names;

import java.util.Locale;

/** What Trakt's slugs and codes are called in a reply; the JSON keeps them as they are. */
public final class EverydayNames {
    private EverydayNames() {}

    /** {@code science fiction} for {@code science-fiction}. */
    public static String genre(String slug) {
        return slug.equals("mini-series") ? slug : slug.replace('-', ' ').replace("+", " and ");
    }

    /** {@code Japanese} for {@code ja}; a code that nobody knows stays. {@code cn} is Trakt's for Cantonese. */
    public static String language(String code) {
        return code.equals("cn") ? "Cantonese" : Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    }
}
