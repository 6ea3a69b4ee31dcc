#!/bin/sh
# trakt.tv 8.2.0 (npm): whether there are pages is decided by its own list of methods, and not by Trakt's answer. Since
# 2026 Trakt gives what was watched or collected by the hundred, but page and limit of these calls are not sent, and
# pagination is false in spite of the headers: all beyond the first hundred is out of reach, and nothing tells of it.
# The other way round, an answer without those headers has an object with nothing in it; the README promises false. Who
# tries a stand-in for Trakt with this client cannot tell by it whether its pages are right.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact trakt.tv@8.2.0
export HOME="$folder"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import Trakt from "trakt.tv";

let asked; // the address of the last request
let headers;
const server = createServer(({ url }, response) => {
    asked = url;
    response.writeHead(200, { "Content-Type": "application/json", ...headers }).end("[]");
}).listen(0, "127.0.0.1");
await once(server, "listening");
const api_url = `http://127.0.0.1:${server.address().port}`;
const trakt = new Trakt({ client_id: "id", client_secret: "secret", api_url });
await trakt.import_token({ access_token: "token", refresh_token: "token", expires: Date.now() + 3_600_000 });

async function secondPage(method, type) {
    const { pagination } = await method({ type, pagination: true, page: 2, limit: 100 });
    return { asked, pagination };
}
headers = { "X-Pagination-Page": 2, "X-Pagination-Limit": 100, "X-Pagination-Page-Count": 8,
    "X-Pagination-Item-Count": 780 };
const paged = {
    history: await secondPage(trakt.sync.history.get, "movies"),
    watched: await secondPage(trakt.sync.watched, "movies"),
    collection: await secondPage(trakt.sync.collection.get, "movies"),
};
headers = {};
const whole = await secondPage(trakt.sync.ratings.get, "movies");
server.close();

const { version } = JSON.parse(readFileSync("node_modules/trakt.tv/package.json", "utf8"));
const pagination = { page: "2", limit: "100", "page-count": "8", "item-count": "780" };
console.log(`version:  trakt.tv ${version}, Node ${process.version}`);
console.log("expected: with the headers, page and limit are asked for, and pagination is", pagination);
console.log("expected: without them, pagination is false, as the README has it");
console.log("seen, with the headers:   ", paged);
console.log("seen, without the headers:", whole);

assert.deepEqual(paged, {
    history: { asked: "/sync/history/movies?page=2&limit=100", pagination },
    watched: { asked: "/sync/watched/movies", pagination: false },
    collection: { asked: "/sync/collection/movies", pagination: false },
});
assert.deepEqual(whole, {
    asked: "/sync/ratings/movies?page=2&limit=100",
    pagination: { page: undefined, limit: undefined, "page-count": undefined, "item-count": undefined },
});
END
node check.mjs
