#!/bin/sh
# @ctrl/video-filename-parser 5.4.1: from the thousandth episode on, the number of an anime episode is cut in two. One
# Piece 999 is episode 999, and One Piece 1000 is season 10, episode 0. Trakt knows such running numbers as number_abs.
# Whoever looks for the season and the episode that he is told here instead marks another episode as watched, or none.
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

function parse(name) {
    const { title, seasons, episodeNumbers } = filenameParse(name, true);
    return [title, seasons, episodeNumbers];
}
const names = {
    "One Piece 999": "[Group] One Piece - 999 (1080p).mkv",
    "One Piece 1000": "[Group] One Piece - 1000 (1080p).mkv",
    "One Piece 1071": "[Group] One Piece - 1071 (1080p).mkv",
    "Detective Conan 1001": "[Group] Detective Conan - 1001 (1080p).mkv",
};
const seen = Object.fromEntries(Object.entries(names).map(([episode, name]) => [episode, parse(name)]));

const { version } = JSON.parse(readFileSync("node_modules/@ctrl/video-filename-parser/package.json", "utf8"));
console.log(`version:  @ctrl/video-filename-parser ${version}, Node ${process.version}`);
console.log("names:   ", Object.values(names));
console.log("expected: each as 999: the title, no season, and the whole number");
console.log("seen:    ", seen);

assert.deepEqual(seen, {
    "One Piece 999": ["One Piece", [], [999]],
    "One Piece 1000": ["One Piece", [10], [0]],
    "One Piece 1071": ["One Piece", [10], [71]],
    "Detective Conan 1001": ["Detective Conan", [10], [1]],
});
END
node check.mjs
