import assert from "node:assert/strict";
import { failure, hostile, reply } from "./samples.mjs";

const DAY = 86_400_000;
const date = (from) => new Date(Date.now() + from * DAY).toISOString().slice(0, 10);
const airing = (from, time, show, season, number, title, change) => ({
    id: `episode:${from}${number}`, show_id: "show:1", show, season, number, title, episode_type: "standard",
    first_aired: `${date(from)}T${time}:00Z`, date: date(from), network: "Apple TV+", runtime: 50, ids: {}, ...change,
});
const episodes = () => [
    airing(0, "20:00", "Severance", 2, 8, "Sweet Vitriol"),
    airing(0, "21:00", "The Last of Us", 2, 3, "The Path", { network: "HBO" }),
    airing(2, "03:00", "Silo", 3, 1, "Freedom Day", { episode_type: "season_premiere" }),
    airing(3, "19:30", "The Great British Bake Off", 15, 10, "Final", { episode_type: "season_finale", network: "Channel 4" }),
    airing(6, "02:00", "Slow Horses", 5, 4, undefined, { network: undefined }),
];
const calendar = (change) => {
    const shown = change?.episodes ?? episodes();
    return reply({ episodes: shown, start_date: date(0), end_date: date(6), timezone: "UTC", total: shown.length, page: 1, complete: true, ...change });
};

export const week = {
    name: "week",
    tool: "upcoming_episodes",
    states: {
        "the simulator's": { given: { everyone: true } },
        "a week": {
            result: calendar,
            async check({ text }) {
                const said = await text();
                for (const part of ["Severance", "S02E08 · Sweet Vitriol", "20:00", "Season premiere", "Season finale"]) {
                    assert.ok(said.includes(part), `${part} in ${said}`);
                }
            },
        },
        "a month": {
            result: () => calendar({ end_date: date(29), episodes: [...episodes(), airing(17, "20:00", "Severance", 2, 9, "The After Hours")], total: 14, complete: false }),
            check: async ({ text }) => assert.match(await text(), /8 more\.\s*Show more/),
        },
        "a whole season in one day": {
            result: () => calendar({
                episodes: [1, 2, 3, 4].map((number) => airing(1, "02:00", "The Bear", 5, number, `Part ${number}`,
                    { episode_type: { 1: "season_premiere", 4: "season_finale" }[number] ?? "standard" })),
            }),
            check: async ({ text }) => assert.match(await text(), /The Bear\s+02:00[^]*S05E01 to E04\s+Season premiere\s*Season finale/),
        },
        "nothing": { result: () => calendar({ episodes: [] }), check: async ({ text }) => assert.match(await text(), /Nothing airs in these days/) },
        "a failure": { result: failure },
        "hostile titles": {
            result: () => calendar({ episodes: Object.values(hostile).map((title, i) => airing(i, "20:00", title, 1, i, title, { network: title })) }),
        },
    },
    deeds: {
        async "turns to the next week, and back"(host, holds) {
            const card = await host.show({ tool: "upcoming_episodes", given: { everyone: true, days: 7, start_date: "today" }, width: 1200 });
            const before = await card.text();
            await card.press("Later");
            const after = await card.text();
            assert.notEqual(after, before);
            await holds(card);
            await card.press("Earlier");
            assert.equal(await card.text(), before);
            const calls = (await card.events()).flatMap(({ call }) => call ?? []);
            assert.deepEqual(calls.map((call) => call.arguments), [
                { everyone: true, days: 7, start_date: date(7), page: 1 }, { everyone: true, days: 7, start_date: date(0), page: 1 }]);
        },
        async "shows more below what is there"(host, holds) {
            const more = calendar({ episodes: [airing(6, "22:00", "Pluribus", 1, 5, "Got Milk")], total: 6, page: 2 });
            const card = await host.show({ tool: "upcoming_episodes", given: { limit: 5 }, result: calendar({ total: 6, complete: false }), answers: { upcoming_episodes: more } });
            await card.press("Show more");
            assert.match(await card.text(), /Severance[^]*Pluribus/);
            assert.equal(await card.frame.getByRole("button", { name: "Show more" }).count(), 0);
            await holds(card);
        },
        async "says so when the host cannot call"(host, holds) {
            const card = await host.show({ tool: "upcoming_episodes", result: calendar(), answers: { upcoming_episodes: new Error("offline") } });
            await card.press("Later");
            assert.match(await card.text(), /Severance[^]*That did not get through/, "what was there stays");
            await holds(card);
        },
        async "passes a refusal on"(host, holds) {
            const card = await host.show({ tool: "upcoming_episodes", result: calendar(), answers: { upcoming_episodes: failure() } });
            await card.press("Later");
            assert.match(await card.text(), /Trakt did not answer in time. Next: try again in a minute./);
            await holds(card);
        },
        async "offers nothing where the host calls no tools"(host, holds) {
            const card = await host.show({ tool: "upcoming_episodes", result: calendar({ total: 40 }), capabilities: {} });
            assert.equal(await card.frame.getByRole("button").count(), 0);
            await holds(card);
        },
    },
};
