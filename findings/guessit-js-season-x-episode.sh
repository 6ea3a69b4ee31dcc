#!/bin/sh
# guessit-js 3.9.0: in a double episode, written 9x23-9x24, the second season number is taken for the start of a range:
# to episodes 23 and 24 come all from the ninth on. Written S09E23-S09E24, or with blanks, the same file has two. So
# who marks what the file holds as watched in Trakt marks sixteen episodes instead of two.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact node@24.21.0 guessit-js@3.9.0
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { guessit } from "guessit-js";

function episodes(name) {
    const { season, episode } = guessit(name);
    assert.equal(season, Number(/(\d+)(?=x|E)/.exec(name)[1]));
    return episode;
}
const seen = (name) => JSON.stringify(episodes(name));

const { version } = JSON.parse(readFileSync("node_modules/guessit-js/package.json", "utf8"));
console.log("version: ", `guessit-js ${version}, Node ${process.version}`);
console.log("expected:", "Seinfeld.9x23-9x24.The.Finale.mkv [23,24], Lost.6x17-6x18.The.End.mkv [17,18]");
for (const name of ["Seinfeld.9x23-9x24.The.Finale.mkv", "Lost.6x17-6x18.The.End.mkv"]) {
    console.log("seen:    ", name, seen(name));
}

const from = (first, last) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
assert.deepEqual(episodes("Seinfeld.9x23-9x24.The.Finale.mkv"), [23, ...from(9, 22), 24]);
assert.deepEqual(episodes("Lost.6x17-6x18.The.End.mkv"), [17, ...from(6, 16), 18]);
assert.deepEqual(episodes("Seinfeld.S09E23-S09E24.The.Finale.mkv"), [23, 24]);
assert.deepEqual(episodes("Seinfeld - 9x23 - 9x24 - The Finale.mkv"), [23, 24]);
END
node check.mjs
