#!/bin/sh
# @ai-sdk/mcp 2.0.99 (with ai 7.0.173): the tools of a server are told to the model with additionalProperties: false,
# whatever the server says. Where the arguments are a choice (oneOf at the top) no arguments are left that fit; where
# further names are welcome (additionalProperties with a schema) none is. The documentation says that the arguments come
# from the schemas that the server provides. A server does well to name all arguments under properties, at the top.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact \
    node@24.21.0 @ai-sdk/mcp@2.0.99 ai@7.0.173 @modelcontextprotocol/sdk@1.32.2 zod@4.6.7 ajv@8.20.0
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createMCPClient } from "@ai-sdk/mcp";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { generateText } from "ai";
import { MockLanguageModelV4 } from "ai/test";
import { Ajv } from "ajv";

const one = (name) => ({ properties: { [name]: { type: "string" } }, required: [name] });
const server = new Server({ name: "tiny", version: "1.0.0" }, { capabilities: { tools: {} } });
const tools = [
    { name: "film", inputSchema: { type: "object", oneOf: [one("imdb"), one("title")] } },
    { name: "note", inputSchema: { type: "object", additionalProperties: { type: "string" } } },
];
server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }));
const valid = { film: [{ imdb: "tt0113277" }, { title: "Heat" }], note: [{ mood: "tense" }, { seen: "twice" }] };

const [near, far] = InMemoryTransport.createLinkedPair();
await server.connect(far);
const client = await createMCPClient({ transport: near });
let told;
const usage = { inputTokens: { total: 1 }, outputTokens: { total: 1 } };
const doGenerate = (options) => {
    told = options.tools;
    return { content: [], finishReason: { unified: "stop" }, usage, warnings: [] };
};
await generateText({ model: new MockLanguageModelV4({ doGenerate }), tools: await client.tools(), prompt: "Heat?" });
await client.close();

const fitting = (name, schema) => valid[name].filter(new Ajv({ strict: false }).compile(schema)).length;
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log("version: ", `@ai-sdk/mcp ${version("@ai-sdk/mcp")}, ai ${version("ai")}, Node ${process.version}`);
for (const { name, inputSchema } of tools) {
    const { inputSchema: seen } = told.find((tool) => tool.name === name);
    console.log("expected:", `${name}: as the server says it:`, JSON.stringify(inputSchema));
    console.log("seen:    ", `${name}:`, JSON.stringify(seen));
    console.log("         ", `fitting of two valid calls: ${fitting(name, inputSchema)}, ${fitting(name, seen)}`);

    assert.equal(fitting(name, inputSchema), 2);
    assert.equal(fitting(name, seen), 0);
    assert.deepEqual(seen, { ...inputSchema, properties: {}, additionalProperties: false });
}
process.exit();
END
node check.mjs
