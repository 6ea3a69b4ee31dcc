#!/bin/sh
# subsrt 1.1.1 and subsrt-ts 2.1.2: the frames of a MicroDVD file are counted into seconds, and all other formats into
# milliseconds. So what their documentation converts as its first example comes a thousand times too early: at 25 frames
# a second, frame 14975 is not after ten minutes, but after 0.6 seconds, and the other way second 1 is frame 25000.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact node@24.21.0 subsrt@1.1.1 subsrt-ts@2.1.2
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import subsrt from "subsrt";
import typed from "subsrt-ts";

const frames = "{14975}{104000}Here's looking at you, kid.";
const seconds = "1\n00:00:01,000 --> 00:00:02,000\nHere's looking at you, kid.\n";
function converted({ convert }) {
    const times = convert(frames, { format: "srt", fps: 25 }).split(/\r?\n/)[1];
    const [, first, last] = /^\{(\d+)}\{(\d+)}/.exec(convert(seconds, { format: "sub", fps: 25 }));
    return [times, Number(first), Number(last)];
}
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log("version: ", `subsrt ${version("subsrt")}, subsrt-ts ${version("subsrt-ts")}, Node ${process.version}`);
console.log("expected:", ["00:09:59,000 --> 01:09:20,000", 25, 50]);
for (const library of [subsrt, typed]) {
    const seen = converted(library);
    console.log("seen:    ", seen);
    assert.deepEqual(seen, ["00:00:00,599 --> 00:00:04,160", 25000, 50000]);
}
END
node check.mjs
