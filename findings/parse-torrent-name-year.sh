#!/bin/sh
# parse-torrent-name 0.5.4: of a film that is named like a year, name and year are swapped: 1917 of 2019 is the film
# "2019" of 1917. A show with such a name has none, but a year, and the 7 in Se7en is its season. Blade Runner 2049 is
# right. The documentation says that it parses the name of a film or show, and lists title, year and season.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact node@24.21.0 parse-torrent-name@0.5.4
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import parse from "parse-torrent-name";

const names = [
    ["1917.2019.1080p.BluRay.x264-GROUP", { title: "1917", year: 2019 }, { title: "2019", year: 1917 }],
    ["2012.2009.1080p.BluRay.x264-GROUP", { title: "2012", year: 2009 }, { title: "2009", year: 2012 }],
    ["1923.S01E01.1080p.WEB.h264-GROUP", { title: "1923", season: 1 }, { title: "", year: 1923, season: 1 }],
    ["Se7en.1995.1080p.BluRay.x264-GROUP", { title: "Se7en", year: 1995 }, { title: "Se", year: 1995, season: 7 }],
];

const { version } = JSON.parse(readFileSync("node_modules/parse-torrent-name/package.json", "utf8"));
console.log("version: ", `parse-torrent-name ${version}, Node ${process.version}`);
for (const [name, expected, wrong] of names) {
    const { title, year, season } = parse(name);
    const seen = JSON.parse(JSON.stringify({ title, year, season }));
    console.log("expected:", `${name}:`, expected);
    console.log("seen:    ", `${name}:`, seen);

    assert.deepEqual(seen, wrong);
}
const { title, year } = parse("Blade.Runner.2049.2017.1080p.BluRay.x264-GROUP");
assert.deepEqual([title, year], ["Blade Runner 2049", 2017]);
END
node check.mjs
