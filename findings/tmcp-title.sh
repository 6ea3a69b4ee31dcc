#!/bin/sh
# tmcp 1.20.0: a tool, prompt, resource or template without a title has its description for one. MCP has a client show
# the title instead of the name, so a menu shows whole paragraphs where it would show "rate". The title is optional, and
# no example of the documentation has one. Only a title of one's own avoids it.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact node@24.21.0 tmcp@1.20.0
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { McpServer } from "tmcp";

const server = new McpServer({ name: "tiny", version: "1.0.0" },
    { adapter: undefined, capabilities: { tools: {}, prompts: {}, resources: {} } });
const description = "Rates a film or show from 1 to 10. Ask first, if there are several of that name.";
server.tool({ name: "rate", description }, () => ({ content: [] }));
server.tool({ name: "named", title: "Rate a film", description }, () => ({ content: [] }));
server.prompt({ name: "rate", description }, () => ({ messages: [] }));
server.resource({ name: "rate", description, uri: "tiny://rate" }, () => ({ contents: [] }));
server.template({ name: "rate", description, uri: "tiny://rate/{id}" }, () => ({ contents: [] }));

const session = { sessionInfo: {} };
const clientInfo = { name: "check", version: "1.0.0" };
const ask = (method, params = {}) => server.receive({ jsonrpc: "2.0", id: 1, method, params }, session);
await ask("initialize", { protocolVersion: "2025-06-18", capabilities: {}, clientInfo });
const seen = {};
for (const [method, list] of Object.entries({
    "tools/list": "tools", "prompts/list": "prompts", "resources/list": "resources",
    "resources/templates/list": "resourceTemplates",
})) {
    seen[list] = (await ask(method)).result[list].map(({ title }) => title);
}

const { version } = JSON.parse(readFileSync("node_modules/tmcp/package.json", "utf8"));
console.log("version: ", `tmcp ${version}, Node ${process.version}`);
console.log("expected:", "no titles, but for the second tool's");
console.log("seen:    ", seen);

assert.deepEqual(seen, {
    tools: [description, "Rate a film"],
    prompts: [description],
    resources: [description],
    resourceTemplates: [description],
});
process.exit();
END
node check.mjs
