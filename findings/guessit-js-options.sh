#!/bin/sh
# guessit-js 3.9.0: two of the four options that its documentation shows do something else. allowed_languages is without
# effect: other languages are found as before. What excludes names is not left out, but becomes part of the title, which
# then is a list. So a search for the title finds nothing.
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

const film = "Heat.1995.GERMAN.1080p.BluRay.x264-GROUP.mkv";
function seen(options) {
    const { title, language, release_group } = guessit(film, options);
    return { title, language: language?.alpha3, release_group };
}
const plain = { title: "Heat", language: "deu", release_group: "GROUP" };

const { version } = JSON.parse(readFileSync("node_modules/guessit-js/package.json", "utf8"));
console.log("version: ", `guessit-js ${version}, Node ${process.version}`);
console.log("expected:", "allowed_languages en, fr:", { ...plain, language: undefined });
console.log("seen:    ", "allowed_languages en, fr:", seen({ allowed_languages: ["en", "fr"] }));
console.log("expected:", "excludes release_group:", { ...plain, release_group: undefined });
console.log("seen:    ", "excludes release_group:", seen({ excludes: ["release_group"] }));

assert.deepEqual(seen(), plain);
assert.deepEqual(seen({ allowed_languages: ["en", "fr"] }), plain);
assert.deepEqual(seen({ excludes: ["release_group"] }),
    { title: ["Heat", "GROUP"], language: "deu", release_group: undefined });
END
node check.mjs
