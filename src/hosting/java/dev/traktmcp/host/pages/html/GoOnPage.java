package dev.traktmcp.host.pages.html;

import java.util.Map;

/**
 * Takes a person elsewhere by itself. Browsers hold all that a sent form leads to against {@code form-action}, so an
 * answer to a form cannot send them on; this page can.
 */
public final class GoOnPage {
    private static final Template TEMPLATE = Template.of("go-on");

    private GoOnPage() {}

    /** After an answer on the consent page: back to the assistant. */
    public static Page back(Destination to, boolean allowed) {
        return page(to, TEMPLATE.part(allowed ? "allowed" : "denied"), allowed ? "Allowed" : "Not allowed");
    }

    /** To Trakt's own page, to sign in. */
    public static Page toTrakt(Destination to) {
        return page(to, TEMPLATE.part("trakt"), "On to Trakt");
    }

    private static Page page(Destination to, Html words, String title) {
        Html address = Html.exact(to.address().toASCIIString());
        return Page.of(title, TEMPLATE.page(Map.of("words", words, "address", address, "name", to.name())))
                .heading(TEMPLATE.part("head", Map.of("address", address)));
    }
}
