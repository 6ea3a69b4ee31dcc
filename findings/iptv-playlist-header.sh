#!/bin/sh
# @iptv/playlist 1.2.1: a playlist that it reads and writes again names the programme guide xTvgUrl instead of
# x-tvg-url, so that no player finds it, and an entry of 0 seconds is of unknown length. The attributes of the entries
# keep their names. The documentation says that any attribute of #EXTM3U is supported.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact node@24.21.0 @iptv/playlist@1.2.1
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parseM3U, writeM3U } from "@iptv/playlist";

const playlist = `#EXTM3U x-tvg-url="https://example.org/guide.xml"
#EXTINF:-1 tvg-id="one" tvg-chno="1",One
https://example.org/one
#EXTINF:0,Two
https://example.org/two
`;
const seen = writeM3U(parseM3U(playlist));

const { version } = JSON.parse(readFileSync("node_modules/@iptv/playlist/package.json", "utf8"));
console.log("version: ", `@iptv/playlist ${version}, Node ${process.version}`);
console.log("expected:", JSON.stringify(playlist.trim().split("\n"), null, 1));
console.log("seen:    ", JSON.stringify(seen.trim().split("\n"), null, 1));

assert.equal(seen.trim(), playlist.trim().replace("x-tvg-url", "xTvgUrl").replace("#EXTINF:0", "#EXTINF:-1"));
END
node check.mjs
