#!/bin/sh
# @plussub/srt-vtt-parser 2.0.5: where the times of a WebVTT cue are without hours, which are optional, and settings
# follow, the settings are read as part of the end: with line:0, the end after 2 seconds is one after 2 minutes, and
# with align:start it is NaN. Either alone is read well. Nothing is raised, and the line stays on the screen.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact node@24.21.0 @plussub/srt-vtt-parser@2.0.5
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parse } from "@plussub/srt-vtt-parser";

const times = [
    "00:00:01.000 --> 00:00:02.000",
    "00:01.000 --> 00:02.000",
    "00:00:01.000 --> 00:00:02.000 line:0",
    "00:01.000 --> 00:02.000 line:0",
    "00:01.000 --> 00:02.000 align:start position:10%",
];
const text = "Of all the gin joints in all the towns in all the world";
const seen = times.map((time) => {
    const { entries } = parse(`WEBVTT\n\n${time}\n${text}\n`);
    assert.deepEqual(entries.map((entry) => [entry.from, entry.text]), [[1000, text]]);
    return entries[0].to;
});

const { version } = JSON.parse(readFileSync("node_modules/@plussub/srt-vtt-parser/package.json", "utf8"));
console.log("version: ", `@plussub/srt-vtt-parser ${version}, Node ${process.version}`);
times.forEach((time, index) => {
    console.log("expected:", `${time}: 2000`);
    console.log("seen:    ", `${time}: ${seen[index]}`);
});

assert.deepEqual(seen, [2000, 2000, 2000, 120000, NaN]);
END
node check.mjs
