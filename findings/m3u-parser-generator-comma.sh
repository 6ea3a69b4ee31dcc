#!/bin/sh
# m3u-parser-generator 5.0.2: an attribute with a comma, in quotes, ends the attributes: what comes behind the comma,
# the quote and the other attributes with it, is the name. Names with a comma, outside of quotes, are read well. So the
# film "10,000 BC" has neither a group nor a logo, and a name that no search finds.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact node@24.21.0 m3u-parser-generator@5.0.2
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { M3uParser } from "m3u-parser-generator";

const attributes = { "tvg-name": "10,000 BC", "group-title": "Films" };
const line = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`).join(" ");
const { medias } = new M3uParser().parse(`#EXTM3U
#EXTINF:6540 ${line},10,000 BC (2008)
https://example.org/one
#EXTINF:6540 group-title="Films",10,000 BC (2008)
https://example.org/two
`);
const [seen, plain] = medias.map(({ name, attributes }) => ({ name, attributes: { ...attributes } }));

const { version } = JSON.parse(readFileSync("node_modules/m3u-parser-generator/package.json", "utf8"));
console.log("version: ", `m3u-parser-generator ${version}, Node ${process.version}`);
console.log("expected:", { name: "10,000 BC (2008)", attributes });
console.log("seen:    ", seen);

assert.deepEqual(seen, { name: '000 BC" group-title="Films",10,000 BC (2008)', attributes: {} });
assert.deepEqual(plain, { name: "10,000 BC (2008)", attributes: { "group-title": "Films" } });
END
node check.mjs
