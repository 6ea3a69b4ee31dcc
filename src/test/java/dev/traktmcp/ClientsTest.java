package dev.traktmcp;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Real MCP clients (both official ones for TypeScript, and Inspector) list and call every tool over every transport; what
 * they do stands in {@code src/test/clients}.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClientsTest {

    @Test
    void realClientsSeeTheToolsAndCanCallThem() throws Exception {
        Node.clients().run(
                "check.mjs",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "dev.traktmcp.Main", "--sandbox", "--toolsets", "all");
    }
}
