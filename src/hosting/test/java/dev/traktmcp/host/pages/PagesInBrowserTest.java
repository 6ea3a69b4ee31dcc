package dev.traktmcp.host.pages;

import dev.traktmcp.Node;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser; what is looked at there stands in {@code src/test/browser/hosting.mjs}. */
@Order(3)
class PagesInBrowserTest {
    @Test
    void peopleOfAllKindsGetThrough(@TempDir Path folder) throws Exception {
        try (PagesHost host = PagesHost.in(folder)) {
            Node.browser().run("hosting.mjs", host.address.toString(), host.elsewhere.toString());
        }
    }
}
