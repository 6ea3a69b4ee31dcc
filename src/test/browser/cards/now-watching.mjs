import assert from "node:assert/strict";
import { failure, hostile, minutes, reply, tmdb, unreachable } from "./samples.mjs";

const episode = (change) => reply({
    is_watching: true, action: "scrobble", id: "episode:6217830", type: "episode", title: "Chikhai Bardo", year: 2022,
    show: "Severance", show_id: "show:154997", season: 2, number: 7, ids: { trakt: 6217830 },
    started_at: minutes(-30), expires_at: minutes(20), percentage: 60, minutes_left: 20, timezone: "Europe/Berlin",
    images: { poster: tmdb("severance") }, ...change,
});
const nothing = (change) => reply({ is_watching: false, ...change });

export const nowWatching = {
    name: "now watching",
    tool: "now_watching",
    states: {
        "an episode": {
            result: episode,
            async check({ text, frame }) {
                const said = await text();
                for (const part of ["Watching now", "Severance", "S02E07 · Chikhai Bardo", "20 min left", "until "]) {
                    assert.ok(said.includes(part), `${part} in ${said}`);
                }
                assert.equal(await frame.getByRole("progressbar", { name: "Watched" }).getAttribute("aria-valuenow"), "60");
                assert.equal(await frame.locator("img.there").count(), 1, "the picture");
            },
        },
        "a film of somebody else": {
            result: () => reply({
                is_watching: true, user: "robin", action: "checkin", id: "movie:287071", type: "movie", title: "Dune: Part Two", year: 2024,
                started_at: minutes(-10), expires_at: minutes(156), percentage: 6, minutes_left: 156, timezone: "UTC", images: { poster: tmdb("dune") },
            }),
            async check({ text }) {
                assert.match(await text(), /robin is watching\s+Dune: Part Two\s+2024\s+2 h 36 min left/);
            },
        },
        "no picture": { result: () => episode({ images: undefined }), check: async ({ frame }) => assert.equal(await frame.locator("img").count(), 0) },
        "a picture out of reach": { result: episode, pictures: false, complaints: unreachable(1) },
        "a picture of a stranger": {
            result: () => episode({ images: { poster: "https://image.tmdb.org.example.com/t/p/w342/x.jpg" } }),
            check: async ({ frame }) => assert.equal(await frame.locator("img").count(), 0),
        },
        "nothing": { result: nothing, check: async ({ text }) => assert.match(await text(), /^Nothing is playing\s+You are not watching/) },
        "a failure": { result: failure, check: async ({ text }) => assert.match(await text(), /did not answer in time. Next: try again/) },
        "hostile markup": { result: () => episode({ show: hostile.markup, title: hostile.markup, user: hostile.markup }) },
        "hostile directions": { result: () => episode({ show: hostile.bidi, title: hostile.bidi, user: hostile.bidi }) },
        "an endless word": { result: () => episode({ show: hostile.endless, title: hostile.endless, images: undefined }) },
        "hardly anything known": { result: () => episode({ title: undefined, images: {}, timezone: undefined }) },
    },
    deeds: {
        async "moves on when it is over"(host, holds) {
            const next = episode({ title: "Sweet Vitriol", number: 8, started_at: minutes(0), expires_at: minutes(37) });
            const card = await host.show({
                tool: "now_watching", given: { user: "robin" }, answers: { now_watching: next },
                result: episode({ started_at: minutes(-50), expires_at: minutes(0.03) }),
            });
            await card.frame.waitForFunction(() => document.body.innerText.includes("Sweet Vitriol"));
            assert.match(await card.text(), /S02E08 · Sweet Vitriol\s+37 min left/);
            assert.deepEqual((await card.events()).filter(({ call }) => call), [{ call: { name: "now_watching", arguments: { user: "robin" } } }], "asked once, of the same person");
            await holds(card);
        },
        async "stays as it is when it cannot ask"(host, holds) {
            const card = await host.show({
                tool: "now_watching", answers: { now_watching: new Error("offline") },
                result: episode({ started_at: minutes(-50), expires_at: minutes(-1) }),
            });
            await card.frame.waitForFunction(() => document.body.innerText.includes("0 min left"));
            assert.match(await card.text(), /Severance/);
            await holds(card);
        },
        async "follows the host's light"(host, holds) {
            const card = await host.show({ tool: "now_watching", result: episode(), theme: "light" });
            await card.bridge("sendHostContextChange", { theme: "dark", styles: { variables: { "--color-background-primary": "#101010" } } });
            await card.frame.waitForFunction(() => getComputedStyle(document.documentElement).backgroundColor === "rgb(16, 16, 16)");
            assert.equal(await card.frame.evaluate(() => document.documentElement.style.colorScheme), "dark");
            await holds(card);
        },
        async "takes leave"(host) {
            const card = await host.show({ tool: "now_watching", result: nothing() });
            assert.deepEqual(await card.bridge("teardownResource", {}), {}, "answers that it may go");
        },
    },
};
