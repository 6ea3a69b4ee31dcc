#!/bin/sh
# fastmcp 4.20.16 and mcp-use 2.5.2: in the tools that they make from an OpenAPI description, a list that the
# description wants in one parameter, separated by commas (explode: false), is sent as a parameter for each. An API that
# reads one, as Trakt does with genres, then answers for one genre alone, or for none. fastmcp looks at the style of a
# list, and neither says, in what it comes with, that it leaves out explode.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact node@24.21.0
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"
npm install --silent --no-audit --no-fund --save-exact --legacy-peer-deps \
    fastmcp@4.20.16 mcp-use@2.5.2 @modelcontextprotocol/sdk@1.32.2 zod@4.6.7 ajv@8.20.0 ajv-formats@3.0.1

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { FastMCP } from "fastmcp";
import { fromOpenAPI } from "fastmcp/openapi";
import { MCPServer } from "mcp-use";

let asked;
const api = createServer((request, response) => {
    asked = request.url;
    response.setHeader("Content-Type", "application/json").end("[]");
}).listen(0, "127.0.0.1");
await once(api, "listening");

const schema = { type: "array", items: { type: "string" } };
const parameters = [{ name: "genres", in: "query", style: "form", explode: false, schema }];
const responses = { 200: { description: "The shows." } };
const spec = {
    openapi: "3.0.3",
    info: { title: "Shows", version: "1.0.0" },
    servers: [{ url: `http://127.0.0.1:${api.address().port}` }],
    paths: { "/shows": { get: { operationId: "shows", summary: "Shows of all the genres", parameters, responses } } },
};
const chosen = { genres: ["crime", "comedy"] };
const seen = {};

class Kept extends FastMCP {
    addTool(tool) {
        this.kept = tool;
        super.addTool(tool);
    }
}
const server = new Kept({ name: "shows", version: "1.0.0" });
await fromOpenAPI({ spec, server });
await server.kept.execute(chosen, {});
seen.fastmcp = asked;

const other = MCPServer.fromOpenAPI({ spec });
const client = new Client({ name: "check", version: "1.0.0" });
const fetch = (url, init) => other.fetch(new Request(url, init));
await client.connect(new StreamableHTTPClientTransport(new URL("http://localhost/mcp"), { fetch }));
await client.callTool({ name: "shows", arguments: chosen });
seen["mcp-use"] = asked;

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log("version: ", `fastmcp ${version("fastmcp")}, mcp-use ${version("mcp-use")}, Node ${process.version}`);
console.log("expected:", "/shows?genres=crime,comedy");
console.log("seen:    ", seen);

const each = "/shows?genres=crime&genres=comedy";
assert.deepEqual(seen, { fastmcp: each, "mcp-use": each });
process.exit();
END
node check.mjs
