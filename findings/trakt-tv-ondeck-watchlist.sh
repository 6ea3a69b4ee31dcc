#!/bin/sh
# trakt.tv-ondeck 8.1.0 (with trakt.tv 8.2.0): a show that is both watched and in the watchlist is on deck once more,
# with its very first episode and all of its episodes unseen: a show watched in part is there twice, and one watched to
# its end is back with the pilot. Trakt takes a show off the watchlist when an episode is watched, but lets it be put
# there again. Who tries a stand-in for Trakt with this plugin looks for the fault in the stand-in's progress.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact trakt.tv@8.2.0 trakt.tv-ondeck@8.1.0
export HOME="$folder"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import Trakt from "trakt.tv";
import ondeck from "trakt.tv-ondeck";

const then = "2026-03-01T20:00:00.000Z";
const fargo = { title: "Fargo", year: 2014, ids: { trakt: 60203, slug: "fargo" }, aired_episodes: 10 };
const chernobyl = { title: "Chernobyl", year: 2019, ids: { trakt: 139960, slug: "chernobyl" }, aired_episodes: 5 };
const pilot = { season: 1, number: 1 };
const watched = [fargo, chernobyl].map(show => ({ plays: 3, last_watched_at: then, last_updated_at: then, show }));
let watchlist;
const answers = { // what Trakt knows
    "/sync/last_activities": () => ({ episodes: { watched_at: then }, seasons: {}, shows: {} }),
    "/sync/watched/shows": () => watched,
    "/sync/watchlist/shows": () => watchlist.map((show, at) => ({ rank: at + 1, listed_at: then, type: "show", show })),
    "/users/hidden/progress_watched": () => [],
    "/users/hidden/dropped": () => [],
    "/shows/fargo/progress/watched": () => ({ aired: 10, completed: 3, next_episode: { season: 1, number: 4 } }),
    "/shows/chernobyl/progress/watched": () => ({ aired: 5, completed: 5, next_episode: null }),
    "/shows/fargo/seasons/1/episodes/1": () => pilot,
    "/shows/chernobyl/seasons/1/episodes/1": () => pilot,
};
const server = createServer(({ url }, response) => {
    const answer = answers[new URL(url, "http://127.0.0.1").pathname];
    response.writeHead(answer ? 200 : 404, { "Content-Type": "application/json" });
    response.end(JSON.stringify(answer ? answer() : {}));
}).listen(0, "127.0.0.1");
await once(server, "listening");
const api_url = `http://127.0.0.1:${server.address().port}`;
const trakt = new Trakt({ client_id: "id", client_secret: "secret", api_url, plugins: { ondeck } });
await trakt.import_token({ access_token: "token", refresh_token: "token", expires: Date.now() + 3_600_000 });

async function onDeck(...listed) {
    watchlist = listed;
    const { shows } = await trakt.ondeck.getAll();
    return shows.map(({ show, next_episode: { season, number }, unseen }) =>
        `${show.title}: next is ${season}x${number}, ${unseen} unseen`);
}
const expected = ["Fargo: next is 1x4, 7 unseen"];
const seen = { nothing: await onDeck(), fargo: await onDeck(fargo), chernobyl: await onDeck(chernobyl) };
server.close();

const { version } = JSON.parse(readFileSync("node_modules/trakt.tv-ondeck/package.json", "utf8"));
console.log(`version:  trakt.tv-ondeck ${version}, Node ${process.version}`);
console.log("watched: ", "3 of 10 episodes of Fargo, 5 of 5 of Chernobyl");
console.log("expected: whatever the watchlist has of these two,", expected);
console.log("seen, by what the watchlist has:", seen);

assert.deepEqual(seen, {
    nothing: expected,
    fargo: [...expected, "Fargo: next is 1x1, 10 unseen"],
    chernobyl: [...expected, "Chernobyl: next is 1x1, 5 unseen"],
});
END
node check.mjs
