import assert from "node:assert/strict";
import { failure, hostile, reply, tmdb } from "./samples.mjs";

const results = () => ["Arrival", "Ex Machina", "Blade Runner 2049", "Annihilation", "Moon", "Contact"].map((title, i) => ({
    id: `movie:${i + 1}`, type: i === 2 ? "show" : "movie", title, year: 2014 + i, runtime: 108, genres: ["science-fiction"], rating: 7.9,
    because: i % 2 ? undefined : ["Interstellar (2014) [movie:102156]"],
}));
const page = (change) => reply({
    results: results(), posters: Object.fromEntries(results().map(({ id }) => [id, tmdb(id.replace(":", ""))])), total: 6, page: 1, complete: true, ...change,
});

export const recommendations = {
    name: "recommendations",
    tool: "recommendations",
    states: {
        "with pictures": { result: page, check: async ({ text }) => assert.match(await text(), /Recommended for you[^]*Arrival\s+2014 · 1h 48m\s+Like Interstellar\s/) },
        "without pictures": { result: () => page({ posters: undefined }) },
        "nothing": { result: () => reply({ results: [], total: 0, page: 1, complete: true }, "Trakt recommends no movies and shows for you.\nNext: rate some.") },
        "a failure": { result: failure },
        "hostile titles": { result: () => page({ results: Object.values(hostile).map((title, i) => ({ id: `movie:${i}`, type: "movie", title, because: [title] })) }) },
    },
    deeds: {
        async "puts a title on the watchlist, and takes it off again"(host, holds) {
            const added = reply({ items: [{ outcome: "added" }] }, "Added Arrival (2014) to your watchlist.");
            const removed = reply({ items: [{ outcome: "removed" }] }, "Took Arrival (2014) off your watchlist.");
            const card = await host.show({ tool: "recommendations", result: page(), answers: { add_to_watchlist: added, remove_from_watchlist: removed } });
            await card.press("Add Arrival to the watchlist");
            assert.match(await card.text(), /Added Arrival/);
            await holds(card);
            await card.press("Take Arrival off the watchlist");
            assert.match(await card.text(), /Took Arrival/);
            assert.equal(await card.frame.getByRole("button", { name: "Add Arrival to the watchlist" }).count(), 1);
        },
    },
};
