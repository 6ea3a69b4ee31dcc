import assert from "node:assert/strict";
import { failure, hostile, reply, tmdb } from "./samples.mjs";

const going = (id, title, aired, completed, season, number, name) => ({
    id: `show:${id}`, type: "show", title, year: 2022, ids: {}, aired, completed, left: aired - completed,
    last_watched_at: "2026-11-20T20:00:00Z", next: { id: `episode:${id}${number}`, season, number, title: name, ids: {} },
});
const shows = () => [
    going(1, "Severance", 19, 12, 2, 4, "Woe's Hollow"), going(2, "The Bear", 38, 30, 4, 3, "Scallop"), going(3, "Slow Horses", 30, 29, 5, 6),
    going(4, "Andor", 24, 3, 1, 4, "Aldhani"), going(5, "Bluey", 154, 101, 2, 50, "Octopus"), going(6, "Silo", 20, 10, 2, 1, "The Engineer"),
    going(7, "Shrinking", 22, 20, 2, 11, "The Drugs Don't Work"),
    going(8, "Frieren: Beyond Journey's End", 28, 14, 1, 15, "Smells Like Trouble"),
];
const posters = () => Object.fromEntries(shows().map(({ id }) => [id, tmdb(id.replace(":", ""))]));
const list = (change) => reply({ shows: shows(), posters: posters(), total: 8, page: 1, complete: true, ...change });
const watched = reply({ items: [{ outcome: "watched" }], undo_id: "w7" }, "Marked Severance S02E04 as watched, today at 12:00.");

export const upNext = {
    name: "up next",
    tool: "up_next",
    states: {
        "with pictures": { result: list, check: async ({ text }) => assert.match(await text(), /Severance\s+S02E04 · Woe's Hollow\s+12 of 19/) },
        "without pictures": { result: () => list({ posters: undefined }) },
        "one show": {
            result: () => list({
                shows: shows().slice(0, 1), total: 1,
                seasons: [{ number: 1, aired: 9, completed: 9 }, { number: 2, aired: 10, completed: 3 }],
            }),
            check: async ({ text }) => assert.match(await text(), /Your progress[^]*Season 1\s+9 of 9\s+Season 2\s+3 of 10/),
        },
        "all seen": { result: () => list({ shows: [{ ...shows()[0], completed: 19, left: 0, next: undefined }], total: 1 }), check: async ({ text }) => assert.match(await text(), /All seen/) },
        "nothing": { result: () => reply({ shows: [], total: 0, page: 1, complete: true }, "No show that you have begun has an aired episode left to watch.") },
        "a failure": { result: failure },
        "hostile titles": { result: () => list({ shows: Object.values(hostile).map((title, i) => going(i, title, 9, i, 1, i, title)), total: 4 }) },
    },
    deeds: {
        async "marks an episode as watched, and the list moves on"(host, holds) {
            const [first, ...others] = shows();
            const now = list({ shows: [...others.toReversed(), { ...first, completed: 13, left: 6, next: { ...first.next, id: "episode:15", number: 5, title: "Trojan's Horse" } }] });
            const card = await host.show({ tool: "up_next", given: { limit: 10 }, result: list(), answers: { mark_watched: watched, up_next: now, undo: reply({}, "Took Severance S02E04 out of your history again.") } });
            await card.press("Mark Severance S02E04 as watched");
            assert.match(await card.text(), /^Up next\s+S?\s*Severance\s+S02E05 · Trojan's Horse\s+13 of 19\s+T?B?\s*The Bear[^]*Marked Severance S02E04 as watched/, "in the order of before");
            assert.equal(await card.frame.evaluate(() => document.activeElement.ariaLabel), "Mark Severance S02E05 as watched", "the keyboard stays where it was");
            await holds(card);
            await card.press("Undo");
            assert.match(await card.text(), /out of your history again/);
            assert.deepEqual((await card.events()).flatMap(({ call }) => call ?? []), [
                { name: "mark_watched", arguments: { id: "episode:14" } }, { name: "up_next", arguments: { limit: 10 } },
                { name: "undo", arguments: { undo_id: "w7" } }, { name: "up_next", arguments: { limit: 10 } }]);
        },
        async "marks an episode in the account"(host, holds) {
            const card = await host.show({ tool: "up_next" });
            const before = await card.text();
            const label = await card.frame.getByRole("button", { name: /^Mark / }).first().getAttribute("aria-label");
            await card.press(label);
            const after = await card.text();
            assert.notEqual(after.split("\n").slice(0, 8).join(), before.split("\n").slice(0, 8).join(), "the list moved on");
            await holds(card);
            await card.press("Undo");
            assert.match(await card.text(), /Taken back/);
            assert.equal(await card.frame.getByRole("button", { name: label, exact: true }).count(), 1);
        },
        async "stays where it is when that fails"(host, holds) {
            const card = await host.show({ tool: "up_next", result: list(), answers: { mark_watched: new Error("offline") } });
            await card.press("Mark The Bear S04E03 as watched");
            assert.match(await card.text(), /The Bear\s+S04E03 · Scallop[^]*That did not get through/);
            await holds(card);
        },
    },
};
