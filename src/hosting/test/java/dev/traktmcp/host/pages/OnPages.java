package dev.traktmcp.host.pages;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A host with its pages, before a stand-in for Trakt. */
abstract class OnPages {
    PagesHost host;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        host = PagesHost.in(folder);
    }

    @AfterEach
    void stop() {
        host.close();
    }
}
