package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever does not host carries nothing of it: not at a start, nor in what is built for them. */
class WithoutHostTest {
    private static final List<String> LIBRARIES = List.of("com/nimbusds/", "org/sqlite/", "org/jdbi/", "org/flywaydb/",
            "io/micrometer/", "dev/traktmcp/host/", "dev.traktmcp.host.", "com.nimbusds.", "org.sqlite.", "org.jdbi.",
            "org.flywaydb.", "io.micrometer.", "org.postgresql.", "com.zaxxer.", "io.lettuce.", "io.netty.",
            "io.github.bucket4j.redis.", "io.opentelemetry.");

    @Test
    void aStartOverStdioLoadsNothingOfIt(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("classes");
        List<String> command = new ArrayList<>(Child.command("dev.traktmcp.Main"));
        command.add(command.size() - 1, "-Xlog:class+load=info:file=" + log);
        command.add("--sandbox");
        Child.Ended server = Child.of(command).run("""
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
                "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
                {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"get_watchlist","arguments":{}}}
                """);
        assertThat(server.said()).contains("Perfect Days (2023)");
        assertThat(Files.readAllLines(log)).anyMatch(line -> line.contains(" dev.traktmcp.Main "))
                .noneMatch(line -> LIBRARIES.stream().anyMatch(line::contains));
    }

    /** Also where both were on the path as it was compiled, as they are here. */
    @Test
    void theBuildLeavesItOutOfTheProgramAndItsLibraries() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        assertThat(pom).contains("<exclude>dev/traktmcp/host/**</exclude>", "<exclude>host/**</exclude>",
                "<exclude>META-INF/services/dev.traktmcp.wiring.Hosting</exclude>",
                "<includeScope>runtime</includeScope>");
        String profile = pom.substring(pom.indexOf("<id>host</id>"));
        String dependencies = profile.substring(profile.indexOf("<dependencies>"), profile.indexOf("</dependencies>"));
        assertThat(dependencies.split("<scope>(?:provided|test)</scope>", -1)).as("each stays out of lib")
                .hasSameSizeAs(dependencies.split("</dependency>", -1));
        assertThat(pom.substring(0, pom.indexOf("<id>host</id>")))
                .doesNotContain("<artifactId>oauth2-oidc-sdk", "<artifactId>sqlite-jdbc", "<artifactId>flyway-core",
                        "<artifactId>jdbi3-core", "<artifactId>micrometer-", "<artifactId>postgresql",
                        "<artifactId>HikariCP",
                        "<artifactId>lettuce-", "<artifactId>opentelemetry-");
    }
}
