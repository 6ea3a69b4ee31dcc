package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the real process has until its first call is answered: nothing of what takes long and is not needed yet. */
class FirstCallTest {
    /**
     * What Java initializes for switches over types, records that compare by themselves, comparators made of lambdas,
     * formats, logging and the names of languages.
     */
    private static final Pattern LATE = Pattern.compile("'(java/lang/runtime/(SwitchBootstraps|ObjectMethods)"
            + "|java/util/Comparator\\$\\$Lambda.*|java/util/Formatter|org/slf4j/LoggerFactory|sun/util/cldr/.*)'");

    @Test
    void nothingThatCanComeLaterIsThere(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("classes");
        List<String> command = new ArrayList<>(Child.command("dev.traktmcp.Main"));
        command.add(command.size() - 1, "-Xlog:class+init=info:file=" + log);
        command.add("--sandbox");
        Child.Ended server = Child.of(command).run("""
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
                "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
                {"jsonrpc":"2.0","id":2,"method":"tools/list"}
                {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"get_watchlist","arguments":{}}}
                """);
        assertThat(server.said()).contains("\"id\":3").contains("Perfect Days (2023)");
        List<String> initialized = Files.readAllLines(log);
        assertThat(initialized).anyMatch(line -> line.contains("'dev/traktmcp/simulator/Simulator'"));
        assertThat(initialized).filteredOn(line -> LATE.matcher(line).find()).isEmpty();
        assertThat(initialized).filteredOn(line -> line.contains("'java/math/BigDecimal'"))
                .as("only the sandbox's own JSON needs it").allMatch(line -> line.contains("ForkJoinPool.commonPool"));
    }
}
