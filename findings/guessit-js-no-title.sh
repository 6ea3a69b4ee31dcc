#!/bin/sh
# guessit-js 3.9.0: a title that is also a year, a date or a country is none: 1923 has a year and no title, 11.22.63 a
# date, Jordan Peele's Us a country, and The Last of Us is "The Last of", from the US. Next to a season, or to the year
# of the film, nothing else can be the title. Only expected_title helps, which is for those who know the title before.
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

const names = [
    ["1923.S01E01.1080p.WEB.h264-GROUP", "1923", { title: undefined, country: undefined, year: 1923 }],
    ["11.22.63.S01E01.1080p.WEB.h264-GROUP", "11 22 63", { title: undefined, country: undefined, year: undefined }],
    ["Us.2019.1080p.BluRay.x264-GROUP", "Us", { title: undefined, country: "US", year: 2019 }],
    ["The.Last.of.Us.S01E03.1080p.WEB.h264-GROUP", "The Last of Us",
        { title: "The Last of", country: "US", year: undefined }],
];

const { version } = JSON.parse(readFileSync("node_modules/guessit-js/package.json", "utf8"));
console.log("version: ", `guessit-js ${version}, Node ${process.version}`);
for (const [name, expected, wrong] of names) {
    const { title, country, year, date } = guessit(name);
    console.log("expected:", `${name}:`, { title: expected });
    console.log("seen:    ", `${name}:`, JSON.parse(JSON.stringify({ title, country, year, date })));

    assert.deepEqual({ title, country: country && String(country), year }, wrong);
    assert.equal(date !== undefined, name.startsWith("11.22.63."));
    assert.equal(guessit(name, { expected_title: [expected] }).title, expected);
}
END
node check.mjs
