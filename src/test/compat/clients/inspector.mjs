import { installed, printed, program } from "../program.mjs";

export const name = "MCP Inspector, command line";
export const packages = ["@modelcontextprotocol/inspector"];

const servers = {
    stdio: (command) => ["--", ...command],
    http: (address) => ["--transport", "http", "--server-url", `${address}/mcp`],
    sse: (address) => ["--transport", "sse", "--server-url", `${address}/sse`],
};

export async function connect(transport, target) {
    const launcher = installed("@modelcontextprotocol/inspector/clients/launcher/build/index.js");
    const run = (...what) => program(launcher, "--cli", ...what, "--format", "json", ...servers[transport](target));
    const listed = JSON.parse(await printed(run("--method", "tools/list")));
    return {
        shown: () => (listed.result ?? listed).tools.find(({ name }) => name === "get_watchlist").inputSchema,
        see: (tool, given) =>
            run("--method", "tools/call", "--tool-name", tool, "--tool-args-json", JSON.stringify(given)),
        close: () => {},
    };
}
