#!/bin/sh
# trakt.tv 8.2.0: what is false or empty in the body of a call is left out of the request without a word. Trakt's
# default for allow_comments is true, so no list can be made or changed so that nobody comments on it, nor can its
# description be emptied. Who tries a stand-in for Trakt with this client takes that for a fault of the stand-in.
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
import { text } from "node:stream/consumers";
import Trakt from "trakt.tv";

let sent; // the last request
const server = createServer(async (request, response) => {
    sent = { request: `${request.method} ${request.url}`, body: JSON.parse(await text(request)) };
    response.setHeader("Content-Type", "application/json").end("{}");
}).listen(0, "127.0.0.1");
await once(server, "listening");

const address = `http://127.0.0.1:${server.address().port}`;
const trakt = new Trakt({ client_id: "id", client_secret: "secret", api_url: address });
await trakt.import_token({ access_token: "token", refresh_token: "token", expires: Date.now() + 3_600_000 });
async function change(body) {
    await trakt.users.list.update({ username: "me", id: "films", ...body });
    return sent;
}
const on = { description: "Seen with friends", allow_comments: true, display_numbers: true };
const off = { description: "", allow_comments: false, display_numbers: false };
const seen = { on: await change(on), off: await change(off) };
server.close();

const { version } = JSON.parse(readFileSync("node_modules/trakt.tv/package.json", "utf8"));
const request = "PUT /users/me/lists/films";
console.log(`version:  trakt.tv ${version}, Node ${process.version}`);
console.log("expected: what users.list.update() is given is the body:", { request, body: off });
console.log("seen:    ", seen.off);

assert.deepEqual(seen.on, { request, body: on });
assert.deepEqual(seen.off, { request, body: {} });
END
node check.mjs
