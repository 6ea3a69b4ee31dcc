#!/bin/sh
# @iptv/xmltv 1.0.1 and epg-parser 0.5.0: the XMLTV format lets a time end anywhere after the year, and takes one
# without a zone as UTC. The first reads 20:30:00 without a zone as 02:00, and 20:30 as the first of the month. The
# second has no time for either, and 20:30 in Mumbai is a day too early. Nothing is raised, and a reminder comes at a
# wrong time.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact node@24.21.0 @iptv/xmltv@1.0.1 epg-parser@0.5.0
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parseXmltv } from "@iptv/xmltv";
import epg from "epg-parser";

const guide = (start) => `<?xml version="1.0"?><tv><channel id="one"><display-name>One</display-name></channel>
    <programme start="${start}" channel="one"><title>Seinfeld</title></programme></tv>`;
const instant = (time) => time && new Date(time).toISOString();
const times = {
    "20240305203000 +0000": ["2024-03-05T20:30:00.000Z", "2024-03-05T20:30:00.000Z", "2024-03-05T20:30:00.000Z"],
    "20240305203000": ["2024-03-05T20:30:00.000Z", "2024-03-05T02:00:00.000Z", null],
    "202403052030": ["2024-03-05T20:30:00.000Z", "2024-03-01T00:00:00.000Z", null],
    "202403052030 +0530": ["2024-03-05T15:00:00.000Z", "2024-03-05T15:00:00.000Z", "2024-03-04T14:30:05.000Z"],
};

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log("version: ", `@iptv/xmltv ${version("@iptv/xmltv")}, epg-parser ${version("epg-parser")}`);
for (const [start, [expected, ...wrong]] of Object.entries(times)) {
    const seen = [parseXmltv(guide(start)).programmes[0].start, epg.parse(guide(start)).programs[0].start].map(instant);
    console.log("expected:", `${start}:`, [expected, expected]);
    console.log("seen:    ", `${start}:`, seen);

    assert.deepEqual(seen, wrong);
}
END
node check.mjs
