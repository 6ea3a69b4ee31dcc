import assert from "node:assert/strict";
import { failure, hostile, reply, tmdb, unreachable } from "./samples.mjs";

const film = (change) => reply({
    id: "movie:13", type: "movie", title: "Heat", year: 1995, ids: { trakt: 13, slug: "heat-1995" }, released: "1995-12-15",
    overview: "A detective and a master thief close in on each other in Los Angeles, and each knows that only one of them can walk away.",
    runtime: 170, genres: ["crime", "drama", "action"], certification: "R", rating: 8.12, votes: 25900, trailer: "https://youtube.com/watch?v=2GfZl4kuVNI",
    cast: ["Al Pacino", "Robert De Niro", "Val Kilmer", "Amy Brenneman", "Diane Venora"].map((name) => ({ name })),
    crew: [{ name: "Michael Mann", job: "Director" }, { name: "Michael Mann", job: "Writer" }],
    where_to_watch: { country: "gb", offers: ["Apple TV", "Prime Video", "Apple TV"].map((service) => ({ service })) },
    mine: { watched: true, plays: 1, last_watched_at: "2025-10-17T20:00:00Z", watchlisted: false, collected: false },
    posters: { "movie:13": tmdb("heat") }, ...change,
});
const series = (change) => reply({
    id: "show:11", type: "show", title: "Severance", year: 2022, ids: { trakt: 11, slug: "severance" }, network: "Apple TV+", runtime: 50,
    overview: "Office workers have their memories of work and of home cut apart.", genres: ["drama", "mystery", "science-fiction"], rating: 8.5, votes: 24600,
    crew: [{ name: "Dan Erickson", job: "Creator" }], cast: [{ name: "Adam Scott" }, { name: "Britt Lower" }],
    next_episode: { season: 3, number: 6, first_aired: "2026-11-24T02:00:00Z" },
    mine: { watched: false, aired: 24, completed: 21, rating: 8, watchlisted: true }, posters: { "show:11": tmdb("severance") }, ...change,
});
const outcome = (what, text, change) => reply({ items: [{ outcome: what }], undo_id: "w3", ...change }, text);
const pressed = (card) => card.frame.locator(".rate button[aria-pressed='true']").allInnerTexts();
const calls = async (card) => (await card.events()).flatMap(({ call }) => call ?? []);

export const title = {
    name: "title",
    tool: "get_details",
    states: {
        "a film": {
            result: film,
            async check({ text, frame }) {
                const said = await text();
                assert.equal(await frame.locator("img.there").count(), 1, "the poster");
                for (const part of ["Heat", "1995 · R · 2 h 50 min", "crime, drama, action", "8.1 of 10, 25,900 votes", "Director: Michael Mann",
                    "With Al Pacino, Robert De Niro, Val Kilmer, Amy Brenneman", "On Apple TV, Prime Video", "Seen on 17 Oct 2025", "Mark as watched again"]) {
                    assert.ok(said.includes(part), `${part} in ${said}`);
                }
            },
        },
        "a show": {
            result: series,
            async check(card) {
                assert.match(await card.text(), /Next: S03E06 · 24 Nov 2026[^]*21 of 24 episodes seen[^]*On your watchlist[^]*Mark all as watched/);
                assert.deepEqual(await pressed(card), ["8"]);
            },
        },
        "an episode": {
            result: () => film({ id: "episode:760", type: "episode", title: "The We We Are", show: "Severance", show_id: "show:11", season: 1, number: 9, ids: { trakt: 760 }, posters: { "show:11": tmdb("severance") } }),
            check: async ({ text }) => assert.match(await text(), /Severance\s+S01E09 · The We We Are/),
        },
        "a season without pictures": { result: () => series({ id: "show:11 S02", type: "season", title: "Season 2", show: "Severance", show_id: "show:11", season: 2, posters: undefined }) },
        "a picture out of reach": { result: film, pictures: false, complaints: unreachable(1) },
        "hardly anything known": { result: () => reply({ id: "movie:83", type: "movie", title: "The Untitled Submarine Project", ids: { trakt: 83 } }) },
        "a failure": { result: failure },
        "hostile": {
            result: () => film({ title: hostile.markup, overview: hostile.wordy.repeat(4), network: hostile.bidi, genres: [hostile.endless], cast: [{ name: hostile.markup }], crew: [{ name: hostile.bidi, job: hostile.endless }], trailer: "javascript:alert(1)" }),
            check: async ({ frame }) => assert.equal(await frame.getByRole("button", { name: "Trailer" }).count(), 0),
        },
    },
    deeds: {
        async "rates with a press, and takes it back"(host, holds) {
            const card = await host.show({
                tool: "get_details", result: film(),
                answers: { rate_item: outcome("rated", "Rated 9 of 10: Heat (1995) [movie:13]."), undo: reply({}, "Taken back: Rated 9 of 10.") },
            });
            await card.press("Rate 9 of 10");
            assert.deepEqual(await pressed(card), ["9"]);
            assert.match(await card.text(), /Rated 9 of 10: Heat \(1995\)\.\s/, "without the id, which is for models");
            assert.equal(await card.frame.evaluate(() => document.activeElement.innerText), "9", "the keyboard stays where it was");
            await holds(card);
            await card.press("Undo");
            assert.deepEqual(await pressed(card), []);
            assert.deepEqual(await calls(card), [
                { name: "rate_item", arguments: { id: "movie:13", rating: 9 } }, { name: "undo", arguments: { undo_id: "w3" } }]);
        },
        async "takes the rating back when it is pressed again"(host) {
            const card = await host.show({ tool: "get_details", result: series(), answers: { remove_rating: outcome("removed", "Removed your rating of 8.") } });
            await card.press("Your rating is 8, take it back");
            assert.deepEqual(await pressed(card), []);
            assert.deepEqual(await calls(card), [{ name: "remove_rating", arguments: { id: "show:11" } }]);
        },
        async "marks a listed film as watched, which takes it off the watchlist"(host, holds) {
            const card = await host.show({
                tool: "get_details", result: film({ mine: { watched: false, watchlisted: true } }),
                answers: { mark_watched: outcome("watched", "Marked Heat (1995) as watched, now.", { left_watchlist: ["movie:13"] }) },
            });
            await card.press("Mark as watched");
            assert.match(await card.text(), /Seen on [^]*Add to watchlist[^]*Mark as watched again[^]*Marked Heat/);
                await holds(card);
        },
        async "asks before a whole show is marked"(host, holds) {
            const card = await host.show({ tool: "get_details", result: series(), answers: { mark_watched: outcome("watched", "Marked 3 episodes of Severance as watched.") } });
            await card.press("Mark all as watched");
            assert.deepEqual(await calls(card), []);
            assert.match(await card.text(), /This marks every aired episode of Severance as watched now/);
            await holds(card);
            await card.press("Mark all");
            assert.match(await card.text(), /24 of 24 episodes seen/);
            assert.deepEqual(await calls(card), [{ name: "mark_watched", arguments: { id: "show:11", confirm: true } }]);
        },
        async "puts it on the watchlist and takes it off"(host) {
            const card = await host.show({
                tool: "get_details", result: film(),
                answers: { add_to_watchlist: outcome("added", "Added Heat."), remove_from_watchlist: outcome("removed", "Took Heat off.") },
            });
            await card.press("Add to watchlist");
            assert.match(await card.text(), /On your watchlist/);
            await card.press("On your watchlist");
            assert.deepEqual((await calls(card)).map(({ name }) => name), ["add_to_watchlist", "remove_from_watchlist"]);
        },
        async "keeps the former rating when a new one fails"(host, holds) {
            const card = await host.show({ tool: "get_details", result: series(), answers: { rate_item: failure("Trakt is down.\nNext: try later.") } });
            await card.press("Rate 3 of 10");
            assert.deepEqual(await pressed(card), ["8"]);
            assert.match(await card.text(), /Trakt is down. Next: try later./);
            await holds(card);
        },
        async "rates in the account"(host, holds) {
            const card = await host.show({ tool: "get_details", given: { title: "Heat (1995)" } });
            await card.press("Rate 9 of 10");
            assert.match(await card.text(), /Rated 9 of 10: Heat \(1995\)/);
            assert.deepEqual(await pressed(card), ["9"]);
            assert.equal((await host.call("get_details", { title: "Heat (1995)", include: ["mine"] })).structuredContent.mine.rating, 9);
            await holds(card);
        },
        async "offers nothing that is off"(host, holds) {
            const off = ["rate_item", "add_to_watchlist", "mark_watched"];
            const card = await host.show({ tool: "get_details", result: film(), off, capabilities: { serverTools: {} } });
            assert.deepEqual(await card.frame.getByRole("button").allInnerTexts(), []);
            await holds(card);
        },
        async "opens the trailer and the title on Trakt through the host"(host) {
            const card = await host.show({ tool: "get_details", result: film() });
            await card.press("Trailer");
            await card.press("On Trakt");
            assert.deepEqual((await card.events()).flatMap(({ opened }) => opened ?? []), ["https://youtube.com/watch?v=2GfZl4kuVNI", "https://trakt.tv/movies/heat-1995"]);
        },
    },
};
