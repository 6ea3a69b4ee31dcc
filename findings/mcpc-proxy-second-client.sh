#!/bin/sh
# @apify/mcpc 0.2.6: the proxy that `mcpc connect --proxy` starts serves one client in its life. After that client has
# ended its session in good order, the next one is refused: "Server already initialized". The documentation lets any MCP
# client connect as to a regular server. Whoever puts a server over stdio behind it, for several programs or for one
# that starts again, needs a new session of mcpc for each.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact \
    node@24.21.0 @apify/mcpc@0.2.6 @modelcontextprotocol/sdk@1.32.2 zod@4.6.7
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME XDG_CACHE_HOME
export HOME="$folder" MCPC_HOME_DIR="$folder/mcpc" PATH="$folder/node_modules/.bin:$PATH"
trap 'mcpc close @tiny > close.log 2>&1 || true; rm -rf "$folder"' EXIT

cat > server.mjs <<'END'
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";

const server = new McpServer({ name: "tiny", version: "1.0.0" });
server.registerTool("greet", {}, () => ({ content: [{ type: "text", text: "hello" }] }));
await server.connect(new StdioServerTransport());
END
echo '{ "mcpServers": { "tiny": { "command": "node", "args": ["server.mjs"] } } }' > mcp.json
port=$(node -e '
    const server = net.createServer().listen(0, "127.0.0.1", () => {
        console.log(server.address().port); // a free one
        server.close();
    });
')
mcpc connect ./mcp.json:tiny @tiny --proxy "$port" > connect.log 2>&1

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

async function greet() {
    const transport = new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${process.argv[2]}/`));
    const client = new Client({ name: "check", version: "1.0.0" });
    try {
        await client.connect(transport);
        const { content: [{ text }] } = await client.callTool({ name: "greet", arguments: {} });
        await transport.terminateSession();
        return text;
    } catch ({ message }) {
        return message;
    } finally {
        await client.close();
    }
}
const first = await greet();
const second = await greet();

const { version } = JSON.parse(readFileSync("node_modules/@apify/mcpc/package.json", "utf8"));
console.log("version: ", `@apify/mcpc ${version}, Node ${process.version}`);
console.log("expected:", `the second client is served after the first, as the first was: ${first}`);
console.log("seen:    ", second);

assert.equal(first, "hello");
assert.match(second, /"Invalid Request: Server already initialized"/);
END
node check.mjs "$port"
