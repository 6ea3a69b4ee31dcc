// node watching.mjs <address of a server> <address of one with a token> <the token>
// The page /watching in every state, on both servers an episode with pictures of Trakt's is playing.
import assert from "node:assert/strict";
import { createServer, connect } from "node:net";
import { contrast, holds, launch, open, picture, pictures as folder, run, screenshot } from "./browser.mjs";
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

if (folder) {
    cases["picture watching"] = async () => {
        const opened = await visit(playing({ images: pictures("night") }), { ...looks.dark, viewport: { width: 960, height: 600 } });
        await opened.page.locator("#watching.pictured").waitFor();
        await opened.page.waitForFunction(() => getComputedStyle(document.getElementById("backdrop")).opacity === "1");
        await settled(opened.page);
        await picture(opened.page, "watching");
    };
}

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
            for (const part of [".label", "#title", "#subtitle", "#left", "#started", "#ends", "#links a >> nth=0", "footer p >> nth=0"]) {
                const found = await contrast(opened.page, part);
                assert.ok(found >= 4.5, `${part} has a contrast of ${found.toFixed(2)}`);
            }
        };
    }
}

const hostile = {
    "a script": "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">",
    "no end": "Supercalifragilistic".repeat(15),
    "right to left": "\u202eמשחקי הכס\u2066 العربية",
    "marks and faces": "Z\u0351\u036b\u0343\u036a\u0302a\u0307l\u0358g\u0321o 👩‍👩‍👧‍👦 🎬",
    "nothing": "",
};
for (const [name, title] of Object.entries(hostile)) {
    cases[`a title of ${name}`] = async () => {
        const opened = await visit(playing({
            title, subtitle: `S1E1 - ${title}`, images: pictures("night"),
            ids: { trakt: "1\" onclick=", tmdb: {}, imdb: "javascript:alert(1)" },
        }), { viewport: sizes.narrow });
        await opened.page.locator("#watching.pictured").waitFor();
        await screenshot(opened.page, `hostile-${name.replaceAll(" ", "-")}`);
        assert.ok((await opened.page.locator("#title").textContent()).startsWith(title), "shown as it is");
        assert.equal(await opened.page.locator("#links a").count(), 0, "no address from odd ids");
        assert.notEqual(await opened.page.title(), "owned");
        if (title) await holds(opened); // without one there is an empty heading
    };
}

cases["a movie of three hours that is nearly over, and one that is"] = async () => {
    const long = await visit(playing({ type: "movie", subtitle: undefined }, 60, 185));
    assert.equal(await long.page.locator("#left").textContent(), "2 h 5 min left");
    const over = await visit(playing({}, 60, 57));
    assert.equal(await over.page.locator("#left").textContent(), "Should be over");
    assert.equal(await over.page.locator("#progress").getAttribute("aria-valuenow"), "100");
};

cases["asks every minute, and the bar moves in between"] = async () => {
    const opened = await open(browser);
    let asked = 0;
    await opened.page.clock.install();
    const answer = playing();
    await opened.page.route("**/api/watching", (route) => (asked++, route.fulfill({ json: answer })));
    await opened.page.goto(`${server}/watching`);
    await opened.page.locator("#watching:visible").waitFor();
    const share = () => opened.page.locator("#fill").evaluate((fill) => parseFloat(fill.style.width));
    const before = await share();
    await opened.page.clock.runFor(30_000);
    assert.ok(await share() > before, "it moves");
    assert.equal(asked, 1);
    const again = opened.page.waitForResponse("**/api/watching"); // on a busy machine it is asked for and still under way
    await opened.page.clock.runFor(40_000);
    await again;
    assert.equal(asked, 2);
};

cases["a picture that did not come is tried again at the next look"] = async () => {
    const opened = await open(browser);
    await opened.page.clock.install();
    const answer = playing({ images: pictures("night") });
    let there = false;
    await opened.page.route("**/api/watching", (route) => route.fulfill({ json: answer }));
    await opened.page.route("https://image.tmdb.org/**", (route) => there
        ? route.fulfill({ contentType: "image/svg+xml", body: scene("night") }) : route.fulfill({ status: 404 }));
    await opened.page.goto(`${server}/watching`);
    await opened.page.locator("#watching:visible").waitFor();
    await opened.page.locator("#backdrop:not([src])").waitFor({ state: "attached" });
    there = true;
    await opened.page.clock.runFor(65_000);
    await opened.page.locator("#watching.pictured").waitFor();
};

cases["the end of something is noticed soon"] = async () => {
    const opened = await open(browser);
    await opened.page.clock.install();
    let answer = playing({}, 56.8, 57);
    await opened.page.route("**/api/watching", (route) => route.fulfill({ json: answer }));
    await opened.page.goto(`${server}/watching`);
    await opened.page.locator("#watching:visible").waitFor();
    answer = { isWatching: false };
    await opened.page.clock.runFor(20_000);
    await opened.page.locator("#idle:visible").waitFor();
};

const refusals = {
    private: [403, { code: "private_user", message: "The profile of \"quinn\" is private.", next: "only friends whom that person has approved can see it." }],
    "not signed in": [401, {
        code: "not_signed_in", message: "Nobody is signed in to Trakt.", next: "open https://auth.trakt.tv/activate, enter the code 5055CC52, then ask again.",
        details: { url: "https://auth.trakt.tv/activate", code: "5055CC52" },
    }],
    "Trakt down": [502, { code: "trakt_down", message: "Trakt is overloaded or down (it answered 503).", next: "try again in half a minute." }],
};
for (const [name, [status, error]] of Object.entries(refusals)) {
    cases[`trouble: ${name}`] = async () => {
        const opened = await visit({ status, body: { error } }, looks.dark);
        await screenshot(opened.page, `trouble-${name.replaceAll(" ", "-")}`);
        assert.ok(await opened.page.getByText(error.message).last().isVisible());
        assert.equal(await opened.page.locator("#trouble-url").isVisible(), name === "not signed in");
        await holds(opened, /status of \d+/);
        opened.answer = { isWatching: false };
        await opened.page.getByRole("button", { name: "Try again" }).click();
        await opened.page.locator("#idle:visible").waitFor();
    };
}

cases["what is on stays on while Trakt is down"] = async () => {
    const opened = await visit(playing(), looks.light);
    opened.answer = { status: 502, body: { error: refusals["Trakt down"][1] } };
    await opened.page.evaluate(() => dispatchEvent(new Event("online")));
    await opened.page.locator("#notice:visible").waitFor();
    await screenshot(opened.page, "stale");
    assert.ok(await opened.page.locator("#title").isVisible());
    await holds(opened, /status of 502/);
};

cases["without motion nothing moves"] = async () => {
    const opened = await visit(playing({ images: pictures("night") }), { reducedMotion: "reduce" });
    await opened.page.locator("#watching.pictured").waitFor();
    assert.equal(await opened.page.evaluate(() => document.getAnimations().length), 0);
    await holds(opened);
};

cases["by keyboard and by ear"] = async () => {
    const opened = await visit(playing());
    const reached = [];
    for (let i = 0; i < 4; i++) {
        await opened.page.keyboard.press("Tab");
        reached.push(await opened.page.evaluate(() => document.activeElement.textContent));
        assert.notEqual(await opened.page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), "none", "focus shows");
    }
    assert.deepEqual(reached, ["Trakt", "IMDb", "TMDB", "Trakt"]);
    const heard = await opened.page.locator("main").ariaSnapshot();
    for (const part of ['status: Now watching House of Cards, S3E10 - Chapter 36', 'heading "House of Cards 2013" [level=1]', 'progressbar "Watched so far"', 'link "IMDb"']) {
        assert.ok(heard.includes(part), `${part} in\n${heard}`);
    }
    assert.match(await opened.page.locator("#progress").getAttribute("aria-valuetext"), /^45 percent, 32 min left$/);
    assert.deepEqual(await opened.page.locator("#links a").evaluateAll((links) => links.map((link) => link.href)), [
        "https://app.trakt.tv/shows/tt1856010", "https://www.imdb.com/title/tt1856010/", "https://www.themoviedb.org/tv/1425"]);
};

/** A way to the real server that can be cut. */
async function wire() {
    const target = new URL(server);
    const sockets = new Set();
    let whole = true;
    const listen = (port) => new Promise((resolve) => {
        const forward = createServer((socket) => {
            if (!whole) return socket.destroy(); // it came in while the line was being cut
            const other = connect(target.port, target.hostname);
            for (const [one, next] of [[socket, other], [other, socket]]) {
                sockets.add(one);
                one.pipe(next);
                one.on("error", () => next.destroy());
                one.on("close", () => sockets.delete(one));
            }
        });
        forward.listen(port, "127.0.0.1", () => resolve(forward));
    });
    let forward = await listen(0);
    const { port } = forward.address();
    return {
        address: `http://127.0.0.1:${port}`,
        cut: () => new Promise((resolve) => {
            whole = false;
            forward.close(resolve);
            for (const socket of sockets) socket.destroy();
        }),
        mend: async () => {
            whole = true;
            forward = await listen(port);
        },
    };
}

cases["the server goes and comes back"] = async () => {
    const line = await wire();
    const opened = await open(browser, looks.dark);
    await opened.page.goto(`${line.address}/watching`);
    await opened.page.locator("#watching.pictured").waitFor();
    await line.cut();
    await opened.page.evaluate(() => dispatchEvent(new Event("online")));
    await opened.page.locator("#notice:visible").waitFor();
    assert.match(await opened.page.locator("#notice").textContent(), /This server cannot be reached/);
    await screenshot(opened.page, "offline");
    await holds(opened, /ERR_CONNECTION|ERR_EMPTY/);
    await line.mend();
    const hidden = opened.page.locator("#notice").waitFor({ state: "hidden" });
    // The page looks again by itself, too, and then there is nothing to click any more.
    await Promise.race([opened.page.getByRole("button", { name: "Try again" }).click().catch(() => hidden), hidden]);
    await hidden;
    assert.ok(await opened.page.locator("#title").isVisible());
    await line.cut();
};

cases["the real server, with a picture of Trakt's, from nowhere else"] = async () => {
    const opened = await open(browser);
    const hosts = new Set();
    opened.page.on("request", (request) => hosts.add(new URL(request.url()).origin));
    await opened.page.goto(`${server}/watching`);
    await opened.page.locator("#watching.pictured").waitFor();
    assert.equal(await opened.page.locator("#title").textContent(), "Severance 2022");
    assert.deepEqual([...hosts], [server]);
    await holds(opened);
};

cases["a server with a token lets nobody in without it"] = async () => {
    const opened = await open(browser, looks.light);
    const { page, context } = opened;
    await page.goto(`${locked}/watching`);
    await screenshot(page, "locked");
    await holds(opened, /status of 401/);
    for (const path of ["/watching/page.js", "/api/watching", `/pictures/${"0".repeat(32)}`]) {
        assert.equal((await context.request.get(locked + path)).status(), 401, path);
    }
    await page.getByLabel("Token").fill("wrong");
    await page.getByRole("button", { name: "Let me in" }).click();
    await page.getByText("That is not the token.").waitFor();
    await holds(opened, /status of 401/);
    assert.deepEqual(await context.cookies(), []);
    await page.getByLabel("Token").fill(token);
    await page.keyboard.press("Enter");
    await page.locator("#watching.pictured").waitFor();
    assert.equal(page.url(), `${locked}/watching`);
    const [cookie] = await context.cookies();
    assert.deepEqual([cookie.httpOnly, cookie.sameSite], [true, "Strict"]);
    assert.ok(!decodeURIComponent(cookie.value).includes(token), "the cookie is not the token");
    assert.equal((await context.request.post(`${locked}/mcp`, { data: {} })).status(), 401, "it opens no more than the pages");
};

cases["a token in the address is used once and gone from it"] = async () => {
    const { page } = await open(browser);
    await page.goto(`${locked}/watching?token=${encodeURIComponent(token)}`);
    await page.locator("#watching.pictured").waitFor();
    assert.equal(page.url(), `${locked}/watching`);
    await page.reload();
    await page.locator("#watching.pictured").waitFor();
};

await run(browser, cases);
