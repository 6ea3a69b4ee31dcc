// node check.mjs <address of a server>
// MCPJam's suites for the protocol and for MCP Apps; ends with 1 where a check fails.
import { MCPAppsConformanceTest, MCPConformanceTest } from "@mcpjam/sdk";

const url = `${process.argv[2]}/mcp`;
const PATIENCE = 600_000; // against what hangs, not against what is slow
const TRIES = 5;
let failures = 0;

// It connects with a limit of its own, of a few seconds, which a busy machine may need longer than: that is tried anew.
async function run(suite) {
    for (let tries = 1; ; tries++) {
        const result = await suite().run();
        const late = result.checks.some(({ error }) => /Failed to connect.*timed out/s.test(error?.message ?? ""));
        if (!late || tries === TRIES) return result;
    }
}

for (const [name, suite] of [
    ["protocol", () => new MCPConformanceTest({ serverUrl: url, checkTimeout: PATIENCE })],
    ["apps", () => new MCPAppsConformanceTest({ url, timeout: PATIENCE })],
]) {
    const { passed, summary, checks } = await run(suite);
    console.log(`${passed ? "ok     " : "FAILED "} ${name}: ${summary}`);
    for (const { status, id, error } of checks.filter((one) => one.status === "failed")) console.log(`  ${status} ${id} ${error?.message}`);
    if (!passed || (name === "apps" && checks.some(({ status }) => status !== "passed"))) failures++;
}
process.exit(failures === 0 ? 0 : 1);
