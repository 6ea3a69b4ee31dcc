#!/bin/sh
# oleoo 1.1.7: the name that it generates for a special leaves out the season, which is 0: Sherlock.S00E05 becomes
# Sherlock.E05, and a pack of specials the show alone. Read again, by oleoo itself, the first is no season's episode 5,
# and the second is a film. The season of any other episode is kept.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact node@24.21.0 oleoo@1.1.7
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import oleoo from "oleoo";

function read(name) {
    const { type, season, episodes, generated } = oleoo.parse(name);
    return { type, season, episodes, generated };
}
const { version } = JSON.parse(readFileSync("node_modules/oleoo/package.json", "utf8"));
console.log("version: ", `oleoo ${version}, Node ${process.version}`);
const seen = {};
for (const part of ["S02E05", "S00E05", "S00"]) {
    const { generated, ...first } = read(`Sherlock.${part}.1080p.WEB.x264-GROUP`);
    const { type, season, episodes } = read(generated);
    seen[part] = { type, season, episodes };
    console.log("expected:", `Sherlock.${part}.1080p, generated and read again:`, first);
    console.log("seen:    ", `${generated}:`, seen[part]);

    assert.deepEqual(first.season, Number(part.slice(1, 3)));
}
assert.deepEqual(seen, {
    S02E05: { type: "tvshow", season: 2, episodes: [5] },
    S00E05: { type: "tvshow", season: null, episodes: [5] },
    S00: { type: "movie", season: null, episodes: [] },
});
END
node check.mjs
