#!/bin/sh
# @ctrl/video-filename-parser 5.4.1: of three or more episodes in a row, S01E01E02E03, only the last two are found. Two
# in a row, and three with dashes, are all found. Whoever marks a file with a long pilot as watched by it leaves the
# first episode unwatched, and Trakt names just that as the next to see.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact @ctrl/video-filename-parser@5.4.1
export HOME="$folder"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { filenameParse } from "@ctrl/video-filename-parser";

const expected = {
    "S01E01E02": [1, 2],
    "S01E01-E03": [1, 2, 3],
    "S01E01-E02-E03": [1, 2, 3],
    "S01E01E02E03": [1, 2, 3],
    "S01E01E02E03E04": [1, 2, 3, 4],
};
const seen = Object.fromEntries(Object.keys(expected).map(part =>
    [part, filenameParse(`Battlestar.Galactica.${part}.720p.BluRay.x264-GROUP`, true).episodeNumbers]));

const { version } = JSON.parse(readFileSync("node_modules/@ctrl/video-filename-parser/package.json", "utf8"));
console.log(`version:  @ctrl/video-filename-parser ${version}, Node ${process.version}`);
console.log("expected: of Battlestar.Galactica.PART.720p.BluRay.x264-GROUP, the episodes are", expected);
console.log("seen:    ", seen);

assert.deepEqual(seen, { ...expected, "S01E01E02E03": [2, 3], "S01E01E02E03E04": [3, 4] });
END
node check.mjs
