#!/bin/sh
# anitomy 0.0.35 (npm): "Alchemist" and "Sakura" in the name of a series are taken for the group that made the file,
# even where another group stands in brackets before it: Fullmetal Alchemist is "Fullmetal", and Cardcaptor Sakura
# "Cardcaptor". Whoever looks up in Trakt what it calls the title marks another series as watched, or none.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact anitomy@0.0.35
export HOME="$folder"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parse } from "anitomy";

function titleAndGroup(name) {
    const { title, release: { group } } = parse(name);
    return [title, group];
}
const series = ["Cowboy Bebop", "Full Metal Panic!", "Fullmetal Alchemist", "Fullmetal Alchemist Brotherhood",
    "Cardcaptor Sakura", "Sakura Quest", "Sakura Wars the Animation"];
const alone = Object.fromEntries(series.map(title => [title, titleAndGroup(`${title} - 05.mkv`)]));
const grouped = Object.fromEntries(series.map(title => [title, titleAndGroup(`[Lilith-Raws] ${title} - 05.mkv`)]));

const { version } = JSON.parse(readFileSync("node_modules/anitomy/package.json", "utf8"));
console.log(`version:  anitomy ${version}, Node ${process.version}`);
console.log("expected: of [Lilith-Raws] NAME - 05.mkv, the title is the name, and the group Lilith-Raws");
console.log("seen with a group:   ", grouped);
console.log("seen without a group:", alone);

const words = {
    "Fullmetal Alchemist": ["Fullmetal", "Alchemist"],
    "Fullmetal Alchemist Brotherhood": ["Fullmetal", "Alchemist"],
    "Cardcaptor Sakura": ["Cardcaptor", "Sakura"],
    "Sakura Quest": ["Quest", "Sakura"],
    "Sakura Wars the Animation": ["Wars the Animation", "Sakura"],
};
function others(group) {
    return { "Cowboy Bebop": ["Cowboy Bebop", group], "Full Metal Panic!": ["Full Metal Panic!", group] };
}
assert.deepEqual(alone, { ...others(undefined), ...words });
assert.deepEqual(grouped, { ...others("Lilith-Raws"), ...words });
END
node check.mjs
