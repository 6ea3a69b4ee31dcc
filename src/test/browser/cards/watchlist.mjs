import assert from "node:assert/strict";
import { failure, hostile, reply, tmdb, unreachable } from "./samples.mjs";

const FILMS = ["Dune: Part Two", "Past Lives", "The Holdovers", "Perfect Days", "Anatomy of a Fall", "Poor Things", "Aftersun", "The Zone of Interest"];
const items = () => [
    ...FILMS.map((title, i) => ({ id: `movie:${i + 1}`, type: "movie", title, year: 2022 + (i % 3), runtime: 96 + i * 9, rank: i + 1, listed_at: "2026-11-01T20:00:00Z" })),
    { id: "show:41", type: "show", title: "Slow Horses", year: 2022, runtime: 45, rank: 9 },
    { id: "season:42", type: "season", show: "Andor", show_id: "show:40", season: 2, rank: 10 },
    { id: "episode:43", type: "episode", title: "Long, Long Time", show: "The Last of Us", show_id: "show:39", season: 1, number: 3, rank: 11 },
];
const posters = () => Object.fromEntries(items().map((one) => [one.show_id ?? one.id, tmdb(one.id.replace(":", ""))]));
const list = (change) => reply({ items: items(), posters: posters(), total: 11, sort_by: "rank", page: 1, complete: true, ...change });
const removed = reply({ items: [{ outcome: "removed", id: "movie:1" }], undo_id: "w1" }, "Took Dune: Part Two (2024) off your watchlist.");

export const watchlist = {
    name: "watchlist",
    tool: "get_watchlist",
    states: {
        "with pictures": { result: list, check: async ({ frame }) => assert.ok((await frame.locator("img.there").count()) > 3) },
        "without pictures": {
            result: () => list({ posters: undefined }),
            check: async ({ text }) => assert.match(await text(), /Your watchlist[^]*Dune: Part Two\s+2022 · 1h 36m/),
        },
        "pictures out of reach": { result: () => list({ items: items().slice(0, 3), total: 3 }), pictures: false, complaints: unreachable(3) },
        "one that is there": { result: () => list({ listed: true, items: items().slice(1, 2), total: 1 }), check: async ({ text }) => assert.match(await text(), /^On your watchlist/) },
        "empty": {
            result: () => reply({ items: [], total: 0, page: 1, complete: true }, "Your watchlist is empty.\nNext: add_to_watchlist."),
            check: async ({ text }) => assert.match(await text(), /Your watchlist\s+Your watchlist is empty/),
        },
        "a failure": { result: failure },
        "hostile titles": {
            result: () => list({ items: Object.values(hostile).map((title, i) => ({ id: `movie:${i}`, type: "movie", title, year: 2020 })), total: 4 }),
        },
    },
    deeds: {
        async "takes a title off, and puts it back"(host, holds) {
            const added = reply({ items: [{ outcome: "added", id: "movie:1" }] }, "Added Dune: Part Two (2024) to your watchlist.");
            const card = await host.show({ tool: "get_watchlist", result: list(), answers: { remove_from_watchlist: removed, add_to_watchlist: added } });
            await card.press("Take Dune: Part Two off the watchlist");
            assert.match(await card.text(), /Took Dune: Part Two \(2024\) off your watchlist/);
            await holds(card);
            await card.press("Put Dune: Part Two back on the watchlist");
            assert.match(await card.text(), /Added Dune: Part Two/);
            assert.equal(await card.frame.getByRole("button", { name: "Take Dune: Part Two off the watchlist" }).count(), 1);
            const events = await card.events();
            assert.deepEqual(events.flatMap(({ call }) => call ?? []), [
                { name: "remove_from_watchlist", arguments: { id: "movie:1" } }, { name: "add_to_watchlist", arguments: { id: "movie:1" } }]);
            assert.equal(events.findLast(({ told }) => told).told, "Took Dune: Part Two (2024) off your watchlist.\nAdded Dune: Part Two (2024) to your watchlist.");
        },
        async "undoes exactly"(host, holds) {
            const card = await host.show({ tool: "get_watchlist", result: list(), answers: { remove_from_watchlist: removed, undo: reply({}, "Put Dune: Part Two (2024) back at place 1.") } });
            await card.press("Take Dune: Part Two off the watchlist");
            await card.press("Undo");
            assert.match(await card.text(), /back at place 1/);
            assert.equal(await card.frame.getByRole("button", { name: "Take Dune: Part Two off the watchlist" }).count(), 1);
            assert.deepEqual((await card.events()).findLast(({ call }) => call).call, { name: "undo", arguments: { undo_id: "w1" } });
            await holds(card);
        },
        async "leaves a title where it is when that fails"(host, holds) {
            const card = await host.show({ tool: "get_watchlist", result: list(), answers: { remove_from_watchlist: failure() } });
            await card.press("Take Dune: Part Two off the watchlist");
            assert.match(await card.text(), /Trakt did not answer in time/);
            assert.equal(await card.frame.getByRole("button", { name: "Take Dune: Part Two off the watchlist" }).count(), 1);
            assert.ok(!(await card.events()).some(({ told }) => told), "the model is told nothing");
            await holds(card);
        },
        async "shows what is on the list of the account, and takes it off there"(host, holds) {
            const card = await host.show({ tool: "get_watchlist", theme: "dark", width: 1200 });
            assert.ok((await card.frame.locator("img.there").count()) > 1, "posters of the server's");
            const first = card.frame.getByRole("button", { name: /^Take / }).first();
            const name = await first.getAttribute("aria-label");
            const total = async () => (await host.call("get_watchlist")).structuredContent.total;
            const before = await total();
            await card.press(name);
            assert.equal(await total(), before - 1);
            await holds(card);
            await card.press("Undo");
            assert.equal(await total(), before);
        },
        async "unfolds, then asks for the next page"(host, holds) {
            const next = list({ items: [{ id: "movie:99", type: "movie", title: "Oppenheimer", year: 2023 }], page: 2, total: 12 });
            const card = await host.show({ tool: "get_watchlist", given: { limit: 11 }, width: 320, result: list({ total: 12, complete: false }), answers: { get_watchlist: next } });
            assert.equal(await card.frame.getByRole("listitem").count(), 6);
            await holds(card);
            await card.press("Show more");
            assert.equal(await card.frame.getByRole("listitem").count(), 11);
            await card.press("Show more");
            assert.equal(await card.frame.getByRole("listitem").count(), 12);
            assert.match(await card.text(), /Oppenheimer/);
            assert.deepEqual((await card.events()).flatMap(({ call }) => call ?? []), [{ name: "get_watchlist", arguments: { limit: 11, page: 2 } }]);
            await holds(card);
        },
    },
};
