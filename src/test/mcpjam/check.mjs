// node check.mjs <address of a server>
// MCPJam's suites for the protocol and for MCP Apps; ends with 1 where a check fails.
import { MCPAppsConformanceTest, MCPConformanceTest } from "@mcpjam/sdk";

const url = `${process.argv[2]}/mcp`;
const PATIENCE = 600_000; // against what hangs, not against what is slow
let failures = 0;
for (const [name, suite] of [
    ["protocol", new MCPConformanceTest({ serverUrl: url, checkTimeout: PATIENCE })],
    ["apps", new MCPAppsConformanceTest({ url, timeout: PATIENCE })],
]) {
    const { passed, summary, checks } = await suite.run();
    console.log(`${passed ? "ok     " : "FAILED "} ${name}: ${summary}`);
    for (const { status, id, error } of checks.filter((one) => one.status === "failed")) console.log(`  ${status} ${id} ${error?.message}`);
    if (!passed || (name === "apps" && checks.some(({ status }) => status !== "passed"))) failures++;
}
process.exit(failures === 0 ? 0 : 1);
