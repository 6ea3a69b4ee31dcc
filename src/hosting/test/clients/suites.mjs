// The suites that hold an authorization server to the specification. They are installed where the other tests have them.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { home, port, run } from "./programs.mjs";
import { PATIENCE } from "./person.mjs";

const of = (folder, path) => new URL(`../../../test/${folder}/node_modules/${path}`, import.meta.url);
const { OAuthConformanceTest } = await import(of("mcpjam", "@mcpjam/sdk/dist/index.js"));

/** MCPJam's, for one revision and one way to become known; resolves to how far it came. */
const mcpJam = (protocolVersion, registrationStrategy) => async ({ mcp, allow, document }) => {
    const { passed, summary, steps } = await new OAuthConformanceTest({
        serverUrl: mcp,
        protocolVersion,
        registrationStrategy,
        auth: { mode: "interactive", openUrl: async (url) => void allow(url) },
        ...document ? { client: { clientIdMetadataUrl: document } } : {},
        verification: { listTools: true, callTool: { name: "get_watchlist" } },
        oauthConformanceChecks: true,
        stepTimeout: PATIENCE,
    }).run();
    const others = steps.filter(({ status }) => status !== "passed").map(({ step, status, error }) => `${step} ${status}: ${error?.message}`);
    assert.ok(passed && others.length === 0, `${summary} ${others.join("\n")}`);
    return `passes, ${steps.length} steps`;
};

/** The official suite's part for authorization servers. */
async function conformance({ mcp, site, allow }) {
    const at = home();
    const back = await port();
    const { client_id: client } = await (await fetch(`${site}/register`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ client_name: "conformance", redirect_uris: [`http://127.0.0.1:${back}/callback`] }),
    })).json();
    try {
        const said = await run(allow, at, fileURLToPath(of("conformance", "conformance-new/dist/index.js")), "authorization",
            "--url", site, "--client-id", client, "--port", String(back), "--resource", mcp, "--verbose");
        return `passes, ${/Total: (\d+) passed, 0 failed/.exec(said)[1]} checks`;
    } finally {
        at.leave();
    }
}

export const suites = {
    "MCPJam, 2025-11-25": mcpJam("2025-11-25", "dcr"),
    "MCPJam, 2025-06-18": mcpJam("2025-06-18", "dcr"),
    "MCPJam, 2025-03-26": mcpJam("2025-03-26", "dcr"),
    "conformance": conformance,
};
