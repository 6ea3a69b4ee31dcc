// node check.mjs <bundle> <folder>
// Unpacks a bundle there with the official tool, holds its manifest to the schema, and looks at how the server would be
// started with all fields left empty. Says ok at the end.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { getMcpConfigForManifest, unpackExtension, validateManifest } from "@anthropic-ai/mcpb";

const [bundle, folder] = process.argv.slice(2);
assert.ok(await unpackExtension({ mcpbPath: bundle, outputDir: folder, silent: true }), "it can be unpacked");
assert.ok(validateManifest(join(folder, "manifest.json")), "the manifest is valid");
const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
const start = (userConfig) => getMcpConfigForManifest({
    manifest, extensionPath: folder, systemDirs: {}, userConfig, pathSeparator: "/", logger: console });

const { command, env } = await start({});
assert.equal(normalize(command), join(folder, process.platform === "win32" ? "java/bin/java.exe" : "bin/trakt-mcp"));
assert.deepEqual([...new Set(Object.values(env))].sort(), ["", "false"]);
const filled = (await start({ client_id: "abc", sandbox: true })).env;
assert.deepEqual([filled.TRAKT_CLIENT_ID, filled.TRAKT_MCP_SANDBOX, filled.TMDB_API_KEY], ["abc", "true", ""]);
console.log("ok");
