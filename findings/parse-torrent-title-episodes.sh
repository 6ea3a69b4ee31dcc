#!/bin/sh
# parse-torrent-title 3.0.1: of a file with several episodes, and of a pack with several seasons, only the first is
# found. Its types offer lists for both, episodelist and seasonlist, but none of the usual ways to write a range fills
# them. So the second half of a double finale stays unwatched in Trakt, and nothing says that there was more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact parse-torrent-title@3.0.1
export HOME="$folder"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import ptt from "parse-torrent-title";

function parse(part) {
    const { title, season, seasonlist, episode, episodelist } =
        ptt.parse(`The.Office.US.${part}.720p.BluRay.x264-GROUP`);
    assert.equal(title, "The Office US");
    return { season, seasonlist, episode, episodelist };
}
const parts = ["S09E23-E24", "S09E23E24", "S09E23-24", "S09E23.S09E24", "9x23-9x24", "S01-S03"];
const seen = Object.fromEntries(parts.map(part => [part, parse(part)]));

const { version } = JSON.parse(readFileSync("node_modules/parse-torrent-title/package.json", "utf8"));
console.log(`version:  parse-torrent-title ${version}, Node ${process.version}`);
console.log("expected: of The.Office.US.PART.720p.BluRay.x264-GROUP, episodelist is [23, 24], or seasonlist [1, 2, 3]");
console.log("seen:    ", seen);

const first = { season: 9, seasonlist: undefined, episode: 23, episodelist: undefined };
assert.deepEqual(seen, {
    "S09E23-E24": first,
    "S09E23E24": first,
    "S09E23-24": first,
    "S09E23.S09E24": first,
    "9x23-9x24": first,
    "S01-S03": { season: 1, seasonlist: undefined, episode: undefined, episodelist: undefined },
});
END
node check.mjs
