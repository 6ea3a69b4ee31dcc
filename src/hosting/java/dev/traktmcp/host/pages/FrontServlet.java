package dev.traktmcp.host.pages;

import dev.traktmcp.host.pages.html.FrontPage;
import java.io.IOException;
import java.net.URI;

/** The front page. */
final class FrontServlet extends PageServlet {
    private final transient Browsers browsers;
    private final transient URI site;

    FrontServlet(Browsers browsers, URI site) {
        this.browsers = browsers;
        this.site = site;
    }

    @Override
    void get(Visit visit) throws IOException {
        visit.show(FrontPage.of(site, browsers.find(visit).map(session -> session.person().name()).orElse(null)));
    }
}
