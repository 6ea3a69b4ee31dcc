package dev.traktmcp.config;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The text of {@code help}. */
public final class Help {
    private Help() {}

    public static String text() {
        return """
                trakt-mcp lets an AI assistant work your Trakt account.

                Usage: ./run.sh [word] [--flag value …]
                in a container: docker run -it … trakt-mcp [word] [--flag value …]

                Words
                %s

                In the folder of the sources also
                  test               run the whole test suite
                  runtime [folder]   make a folder that runs without a JDK: Java, the server, bin/trakt-mcp;
                                     runtime --host [folder] one in which the word host works, too
                  bundle, jar, npm   make what others install: an .mcpb, one jar, packages for npm, in target
                  release <version>  make all of these with checksums and notes in target/release
                  update             rewrite what is generated in the documents, and the expected replies

                Settings, by environment or by flag
                %s
                The sandbox needs nothing; look at it with the word demo."""
                .formatted(modes(), settings());
    }

    private static String modes() {
        return Arrays.stream(Mode.values())
                .map(mode -> "  %-18s %s".formatted(mode.word(), mode.meaning))
                .collect(Collectors.joining("\n"));
    }

    private static String settings() {
        return Arrays.stream(Setting.values())
                .map(setting -> "  %s%s%n      %s%s%n".formatted(
                        setting.name(),
                        setting.hasFlag()
                                ? ", --" + setting.flag() + (setting.isSwitch() ? "" : " <" + setting.value + ">") : "",
                        setting.meaning,
                        setting.fallback == null || setting.isSwitch() ? "" : " (" + setting.fallback + ")"))
                .collect(Collectors.joining());
    }
}
