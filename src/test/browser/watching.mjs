// node watching.mjs <address of a server> <address of one with a token> <the token>
// The page /watching in every state, on both servers an episode with pictures of Trakt's is playing.
import assert from "node:assert/strict";
import { createServer, connect } from "node:net";
import { contrast, holds, launch, open, run, screenshot } from "./browser.mjs";
import { scene } from "./scene.mjs";

const [server, locked, token] = process.argv.slice(2);
const browser = await launch();

const MINUTE = 60_000;
const looks = {
    dark: { colorScheme: "dark" },
    light: { colorScheme: "light" },
};
const sizes = { narrow: { width: 320, height: 640 }, wide: { width: 1200, height: 800 } };

/** What the API says of something that began so many minutes ago. */
const playing = (change = {}, began = 25.7, length = 57) => ({
    isWatching: true,
    content: {
        type: "episode", title: "House of Cards", subtitle: "S3E10 - Chapter 36", year: 2013,
        progress: {
            started_at: new Date(Date.now() - began * MINUTE).toISOString(),
            expires_at: new Date(Date.now() + (length - began) * MINUTE).toISOString(),
            percentage: Math.floor(100 * began / length),
        },
        ids: { trakt: 1416, tmdb: 1425, imdb: "tt1856010" },
        ...change,
    },
});
const pictures = (name) => ({
    backdrop: `https://image.tmdb.org/t/p/w1280/${name}1.jpg`,
    backdrop_medium: `https://image.tmdb.org/t/p/w1280/${name}2.jpg`,
    backdrop_small: `https://image.tmdb.org/t/p/w1280/${name}3.jpg`,
});

/** Opens the page with the API's answers made up and TMDB's pictures drawn. */
async function visit(answer, options = {}, ready = "#watching:visible, #idle:visible, #trouble:visible") {
    const opened = await open(browser, options);
    const { page } = opened;
    opened.answer = answer;
    await page.route("**/api/watching", (route) => {
        const { status = 200, body = opened.answer, headers = {} } = opened.answer?.body ? opened.answer : {};
        return route.fulfill({ status, headers, json: body });
    });
    await page.route("https://image.tmdb.org/**", (route) =>
        route.fulfill({ contentType: "image/svg+xml", body: scene(new URL(route.request().url()).pathname) }));
    await page.route("https://www.themoviedb.org/assets/**", (route) => route.fulfill({ contentType: "image/svg+xml", body: scene("logo") }));
    await page.goto(`${server}/watching`);
    if (ready) await page.locator(ready).first().waitFor();
    return opened;
}

/** The bar never rests, so that is all there is to wait for. */
const settled = (page) => page.waitForFunction(() =>
    [...document.images].every((image) => !image.getAttribute("src") || image.complete));

const cases = {};

for (const [look, colours] of Object.entries(looks)) {
    for (const [size, viewport] of Object.entries(sizes)) {
        const options = { ...colours, viewport };
        cases[`with pictures, ${look}, ${size}`] = async () => {
            const opened = await visit(playing({ images: pictures("night") }), options);
            await opened.page.locator("#watching.pictured").waitFor();
            await settled(opened.page);
            await screenshot(opened.page, `pictures-${look}-${size}`);
            assert.equal(await opened.page.locator("#tmdb").isVisible(), true, "TMDB is named");
            await holds(opened);
        };
        cases[`without pictures, ${look}, ${size}`] = async () => {
            const opened = await visit(playing({ type: "movie", title: "Arrival", subtitle: undefined, year: 2016 }), options);
            await settled(opened.page);
            await screenshot(opened.page, `plain-${look}-${size}`);
            assert.equal(await opened.page.locator("#tmdb").isVisible(), false, "nothing is TMDB's");
            await holds(opened);
        };
        cases[`nothing playing, ${look}, ${size}`] = async () => {
            const opened = await visit({ isWatching: false }, options);
            await screenshot(opened.page, `idle-${look}-${size}`);
            await holds(opened);
        };
        cases[`while loading, ${look}, ${size}`] = async () => {
            const opened = await open(browser, options);
            let answer;
            await opened.page.route("**/api/watching", (route) => new Promise((resolve) => {
                answer = () => resolve(route.fulfill({ json: { isWatching: false } }));
            }));
            await opened.page.goto(`${server}/watching`);
            await opened.page.locator("#loading:visible").waitFor();
            await screenshot(opened.page, `loading-${look}-${size}`);
            await holds(opened);
            answer();
            await opened.page.locator("#idle:visible").waitFor();
        };
    }
}

for (const [look, picture] of [["dark", "white"], ["light", "black"], ["dark", "noise"], ["light", "noise"]]) {
    for (const [size, viewport] of Object.entries(sizes)) {
        cases[`text stays readable on ${picture}, ${look}, ${size}`] = async () => {
            const opened = await visit(playing({ images: pictures(picture) }), { ...looks[look], viewport });
            await opened.page.locator("#watching.pictured").waitFor();
            await opened.page.waitForFunction(() => getComputedStyle(document.getElementById("backdrop")).opacity === "1");
            await screenshot(opened.page, `${picture}-${look}-${size}`);
            for (const part of [".label", "#title", "#subtitle", "#left", "#started", "#ends", "#links a >> nth=0"]) {
                const found = await contrast(opened.page, part);
                assert.ok(found >= 4.5, `${part} has a contrast of ${found.toFixed(2)}`);
            }
        };
    }
}

await run(browser, cases);
