#!/bin/sh
# mcporter 0.12.3: a program that `mcporter generate-cli` writes ends with 0 when the tool's result is an error
# (isError: true), though `mcporter call` ends with 1 for the same call. A shell script takes the failure for success.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact \
    node@24.21.0 mcporter@0.12.3 @modelcontextprotocol/sdk@1.32.2 zod@4.6.7
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME XDG_CACHE_HOME
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"

cat > server.mjs <<'END'
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";

const server = new McpServer({ name: "tiny", version: "1.0.0" });
server.registerTool("divide", { inputSchema: { a: z.number(), b: z.number() } }, ({ a, b }) => {
    const text = b === 0 ? "Nothing is divided by 0" : `${a} / ${b} is ${a / b}`;
    return { content: [{ type: "text", text }], isError: b === 0 };
});
await server.connect(new StdioServerTransport());
END
echo '{ "imports": [], "mcpServers": { "tiny": { "command": "node", "args": ["server.mjs"] } } }' > mcporter.json
mcporter --config mcporter.json generate-cli --server tiny --runtime node --output tiny.ts --bundle tiny.mjs > cli.log

# What a command prints, and the code that it ends with.
ended() {
    code=0
    printed=$("$@" 2>&1) || code=$?
    echo "$printed (exit code $code)"
}
call=$(ended mcporter --config mcporter.json call tiny.divide a=6 b=0)
good=$(ended node tiny.mjs divide --a 6 --b 3)
bad=$(ended node tiny.mjs divide --a 6 --b 0)

echo "version:  mcporter $(mcporter --version), Node $(node --version)"
echo "expected: mcporter call:    $call"
echo "seen:     the program made: $bad"

[ "$call" = "Nothing is divided by 0 (exit code 1)" ]
[ "$good" = "6 / 3 is 2 (exit code 0)" ]
[ "$bad" = "Nothing is divided by 0 (exit code 0)" ]
