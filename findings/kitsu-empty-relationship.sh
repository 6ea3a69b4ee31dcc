#!/bin/sh
# kitsu-core 11.1.0, as the kitsu client has it: a relationship to nothing, {"data": null} in JSON:API, becomes {},
# which is true in a condition. An entry of Kitsu's library is of an anime, a manga or a drama, and the other two are
# such: a program that asks for each finds all three. A relationship to nothing of a list stays an empty list.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact node@24.21.0 kitsu-core@11.1.0
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { deserialise } from "kitsu-core";

const relationships = {
    anime: { data: { type: "anime", id: "1" } },
    manga: { data: null },
    drama: { data: null },
    reactions: { data: [] },
};
const answer = {
    data: { type: "libraryEntries", id: "7", attributes: { status: "current" }, relationships },
    included: [{ type: "anime", id: "1", attributes: { slug: "cowboy-bebop" } }],
};
const { data } = deserialise(structuredClone(answer));
const seen = Object.fromEntries(Object.keys(relationships).map((name) => [name, data[name]]));
const found = ["anime", "manga", "drama"].filter((kind) => data[kind]);

const { version } = JSON.parse(readFileSync("node_modules/kitsu-core/package.json", "utf8"));
console.log("version: ", `kitsu-core ${version}, Node ${process.version}`);
console.log("expected:", ["anime"], "and for manga and drama null, or { data: null }");
console.log("seen:    ", found, JSON.stringify(seen));

assert.deepEqual(seen.manga, {});
assert.deepEqual(found, ["anime", "manga", "drama"]);
assert.deepEqual(seen.reactions, { data: [] });
END
node check.mjs
