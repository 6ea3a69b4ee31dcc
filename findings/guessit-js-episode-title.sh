#!/bin/sh
# guessit-js 3.9.0: the title of an episode is never in episode_title, as its list of properties and the Python guessit
# that it is a port of have it, but in alternative_title, where a film's second title is. So who asks for episode_title
# has none, and who searches by the alternative titles searches Trakt for a show named "Ozymandias".
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

const names = {
    "Breaking.Bad.S05E14.Ozymandias.720p.BluRay.x264-GROUP.mkv": "Ozymandias",
    "Game of Thrones - 3x09 - The Rains of Castamere.mkv": "The Rains of Castamere",
    "The Walking Dead/Season 11/The Walking Dead - S11E24 - Rest in Peace.mkv": "Rest in Peace",
};

const { version } = JSON.parse(readFileSync("node_modules/guessit-js/package.json", "utf8"));
console.log("version: ", `guessit-js ${version}, Node ${process.version}`);
for (const [name, expected] of Object.entries(names)) {
    const { type, episode_title, alternative_title } = guessit(name, { type: "episode" });
    console.log("expected:", { type: "episode", episode_title: expected });
    console.log("seen:    ", { type, episode_title, alternative_title });

    assert.deepEqual([type, episode_title, alternative_title], ["episode", undefined, expected]);
}
END
node check.mjs
