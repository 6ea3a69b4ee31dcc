#!/bin/sh
# @genkit-ai/mcp 1.42.0: the texts of a result are put together without anything between them, though its documentation
# has the whole list of content for a result of several parts. So of two films, one a text, the model reads one name,
# and what was JSON beside words is JSON no longer. A server does well to end each text with a line break.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact \
    node@24.21.0 @genkit-ai/mcp@1.42.0 genkit@1.42.0 @modelcontextprotocol/sdk@1.32.2
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createMcpClient } from "@genkit-ai/mcp";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { genkit } from "genkit/beta";

const results = {
    films: ["Speed", "Racer"],
    counted: ["2 films", '{"films":2}'],
    linked: ["Speed", { type: "resource_link", uri: "tiny://speed", name: "Speed" }],
};
const content = (name) => results[name].map((part) => part.type ? part : { type: "text", text: part });

const server = new Server({ name: "tiny", version: "1.0.0" }, { capabilities: { tools: {} } });
server.setRequestHandler(ListToolsRequestSchema,
    () => ({ tools: Object.keys(results).map((name) => ({ name, inputSchema: { type: "object" } })) }));
server.setRequestHandler(CallToolRequestSchema, ({ params }) => ({ content: content(params.name) }));
const [near, far] = InMemoryTransport.createLinkedPair();
await server.connect(far);
const client = createMcpClient({ name: "tiny", mcpServer: { transport: near } });
await client.ready();

const { version } = JSON.parse(readFileSync("node_modules/@genkit-ai/mcp/package.json", "utf8"));
console.log("version: ", `@genkit-ai/mcp ${version}, Node ${process.version}`);
const seen = {};
for (const tool of await client.getActiveTools(genkit({}))) {
    const name = tool.__action.name.replace("tiny/", "");
    seen[name] = await tool({});
    console.log("expected:", `${name}:`, JSON.stringify({ content: content(name) }));
    console.log("seen:    ", `${name}:`, JSON.stringify(seen[name]));
}
assert.equal(seen.films, "SpeedRacer");
assert.equal(seen.counted, '2 films{"films":2}');
assert.equal(seen.linked.content.length, 2);
process.exit();
END
node check.mjs
