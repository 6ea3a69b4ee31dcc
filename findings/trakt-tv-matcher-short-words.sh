#!/bin/sh
# trakt.tv-matcher 8.0.2 (with trakt.tv 8.2.0): a film whose name has no word of three letters before its first
# punctuation mark is never matched, although Trakt's answer to the matcher's own question is that very film: Up, X-Men,
# E.T., It's a Wonderful Life. No other part of the name is compared, and nothing to compare counts as another film.
# Whoever marks files as watched by it lacks these in the history, without an error.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact trakt.tv@8.2.0 trakt.tv-matcher@8.0.2
export HOME="$folder"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import matcher from "trakt.tv-matcher";
import Trakt from "trakt.tv";

let movie; // what Trakt knows
const questions = [];
const server = createServer(({ url }, response) => {
    const { pathname, searchParams } = new URL(url, "http://127.0.0.1");
    const found = pathname === "/search/movie";
    if (found) questions.push(searchParams.get("query"));
    response.writeHead(found ? 200 : 404, { "Content-Type": "application/json" });
    response.end(JSON.stringify(found ? [{ type: "movie", score: 1000, movie }] : {}));
}).listen(0, "127.0.0.1");
await once(server, "listening");
const api_url = `http://127.0.0.1:${server.address().port}`;
const trakt = new Trakt({ client_id: "id", api_url, plugins: { matcher } });

async function match(title, year) {
    movie = { title, year, ids: { trakt: 1 } };
    return (await trakt.matcher.match({ filename: `${title} (${year}).mkv` })).movie?.title ?? "no match";
}
const seen = {
    "Heat": await match("Heat", 1995),
    "Spider-Man": await match("Spider-Man", 2002),
    "No Country for Old Men": await match("No Country for Old Men", 2007),
    "Up": await match("Up", 2009),
    "X-Men": await match("X-Men", 2000),
    "E.T. the Extra-Terrestrial": await match("E.T. the Extra-Terrestrial", 1982),
    "It's a Wonderful Life": await match("It's a Wonderful Life", 1946),
};
server.close();

const { version } = JSON.parse(readFileSync("node_modules/trakt.tv-matcher/package.json", "utf8"));
console.log(`version:  trakt.tv-matcher ${version}, Node ${process.version}`);
console.log("asked:   ", questions);
console.log("expected: each name with its year in brackets is matched with the one film that Trakt finds");
console.log("seen:    ", seen);

assert.deepEqual(questions, ["heat", "spider man", "no country for old men", "up", "x men",
    "e t the extra terrestrial", "its a wonderful life"]);
assert.deepEqual(seen, {
    "Heat": "Heat",
    "Spider-Man": "Spider-Man",
    "No Country for Old Men": "No Country for Old Men",
    "Up": "no match",
    "X-Men": "no match",
    "E.T. the Extra-Terrestrial": "no match",
    "It's a Wonderful Life": "no match",
});
END
node check.mjs
