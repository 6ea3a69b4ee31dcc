package dev.traktmcp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Real MCP clients (both official ones for TypeScript, and Inspector) list and call the tools over every transport;
 * what they do stands in {@code src/test/clients}.
 */
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
class ClientsTest {

    @TestFactory
    Stream<DynamicTest> realClientsSeeTheToolsAndCanCallThem() throws Exception {
        Node clients = Node.clients();
        return clients.run("check.mjs").lines().map(name -> DynamicTest.dynamicTest(name, () -> check(clients, name)));
    }

    private static void check(Node clients, String name) throws Exception {
        List<String> words = new ArrayList<>(List.of(name));
        words.addAll(Child.command("dev.traktmcp.Main"));
        words.addAll(List.of("--sandbox", "--toolsets", "all", "--deadline", "9999"));
        clients.run("check.mjs", words.toArray(String[]::new));
    }
}
