// Shows cards of a running server in Chromium, inside the host of host-page.js; answers no address but the pictures'.
import { fileURLToPath } from "node:url";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { build } from "esbuild";
import { launch, open as openPage, PATIENCE } from "./browser.mjs";

const EXTENSION = "io.modelcontextprotocol/ui";
const HOST = "http://host.test/";
export const PICTURES = "https://image.tmdb.org/t/p/";

const page = await build({
    entryPoints: [fileURLToPath(new URL("host-page.js", import.meta.url))],
    bundle: true, write: false, format: "iife", logLevel: "error",
});
const SCRIPT = page.outputFiles[0].text;

/** What a host of the given look tells its cards; the second has colours of its own. */
const looks = {
    plain: {},
    own: {
        light: { "--color-background-primary": "#faf9f5", "--color-background-secondary": "#f0eee6", "--color-text-primary": "#141413", "--color-text-secondary": "#5e5d59", "--color-border-tertiary": "#e3dfd3" },
        dark: { "--color-background-primary": "#262624", "--color-background-secondary": "#30302e", "--color-text-primary": "#faf9f5", "--color-text-secondary": "#c2c0b6", "--color-border-tertiary": "#3f3f3c" },
    },
};

/** A picture in the colours of its address, so that no two look alike. */
function picture(url) {
    const hue = [...url].reduce((sum, letter) => (sum * 37 + letter.codePointAt(0)) % 10_007, 0) % 360;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 300" preserveAspectRatio="xMidYMid slice">
        <defs><linearGradient id="g" x2=".4" y2="1"><stop stop-color="hsl(${hue} 45% 62%)"/><stop offset="1" stop-color="hsl(${hue + 70} 50% 18%)"/></linearGradient></defs>
        <rect width="200" height="300" fill="url(#g)"/><circle cx="140" cy="90" r="46" fill="hsl(${hue + 30} 80% 82% / .8)"/>
        <path d="M0 240 60 170 110 220 160 150 200 200V300H0z" fill="hsl(${hue + 90} 45% 12% / .75)"/></svg>`;
}

/** A client of the server at the address, that can show cards. */
export async function clientOf(address) {
    const client = new Client({ name: "trakt-mcp-test", version: "1" },
        { capabilities: { extensions: { [EXTENSION]: { mimeTypes: ["text/html;profile=mcp-app"] } } } });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${address}/mcp`)), { timeout: PATIENCE });
    return client;
}

/** A host for the cards of the server that the client speaks to. */
export async function open(client) {
    const { tools } = await client.listTools();
    // One process for all frames, so that every request of theirs passes the routes below.
    const browser = await launch("--disable-features=IsolateSandboxedIframes");
    const windows = new Map();
    const opening = async (theme, width) => {
        const key = `${theme} ${width}`;
        if (!windows.has(key) || windows.get(key).page.isClosed()) windows.set(key, await openWindow(browser, theme, width));
        return windows.get(key);
    };
    return {
        browser,
        call: (name, given = {}) => client.callTool({ name, arguments: given }, { timeout: PATIENCE }),
        show: async (wanted) => show({ client, tools, ...wanted, window: await opening(wanted.theme ?? "light", wanted.width ?? 720) }),
    };
}

/** A window with a host in it, that shows one card after the other. */
async function openWindow(browser, theme, width) {
    const opened = await openPage(browser, { viewport: { width, height: 700 }, colorScheme: theme, reducedMotion: width < 400 ? "reduce" : "no-preference" });
    const now = { strayed: [], pictures: true, answer: null };
    await opened.context.route("**/*", (route) => {
        const url = route.request().url();
        if (url === HOST) {
            return route.fulfill({ contentType: "text/html", body: `<!doctype html><html lang="en"><title>Host</title><style>:root{color-scheme:${theme}}body{margin:0}</style><body></body></html>` });
        }
        if (url.startsWith(PICTURES)) {
            return now.pictures ? route.fulfill({ contentType: "image/svg+xml", body: picture(url) }) : route.abort();
        }
        now.strayed.push(url);
        return route.abort();
    });
    await opened.page.goto(HOST);
    await opened.page.exposeFunction("callTool", (params) => now.answer(params));
    await opened.page.evaluate(SCRIPT);
    return { ...opened, now };
}

/**
 * Opens the card of a tool.
 * @param result what the tool answered; asked of the server if left out
 * @param answers answers to calls of the card by tool, instead of the server's: a result, or an Error for a call that fails
 * @param off tools that the server should not have
 * @param pictures false where the picture host cannot be reached
 */
async function show({ client, window, tools, tool, given = {}, result, answers = {}, theme = "light", width = 720, look = "plain",
    pictures = true, off = [], capabilities = { serverTools: {}, openLinks: {}, updateModelContext: { text: {} } }, locale = "en-GB" }) {
    const { _meta } = tools.find(({ name }) => name === tool);
    const [content] = (await client.readResource({ uri: _meta.ui.resourceUri })).contents;
    const { page, complaints, now } = window;
    complaints.length = 0;
    Object.assign(now, {
        strayed: [], pictures,
        async answer({ name, arguments: args }) {
            const answer = name in answers ? answers[name] : await client.callTool({ name, arguments: args }, { timeout: PATIENCE });
            return answer instanceof Error ? { thrown: answer.message } : answer;
        },
    });
    await page.evaluate((wanted) => globalThis.showCard(wanted), {
        html: off.reduce((html, name) => html.replace(new RegExp(`(content="[^"]*)\\b${name}\\b`), "$1"), content.text), csp: content._meta?.ui?.csp, given, capabilities,
        result: result ?? (await client.callTool({ name: tool, arguments: given }, { timeout: PATIENCE })),
        context: { theme, locale, timeZone: "UTC", displayMode: "inline", availableDisplayModes: ["inline"],
            styles: { variables: looks[look][theme] ?? {} }, containerDimensions: { width, maxHeight: 2000 } },
    });
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    await frame.waitForSelector("#card[aria-busy='false']", { state: "attached" });
    await page.waitForFunction(() => globalThis.events.some(({ size }) => size));
    await frame.waitForFunction(() => [...document.images].every((image) => image.complete));
    return {
        page, frame, complaints, strayed: now.strayed,
        events: () => page.evaluate(() => globalThis.events),
        text: () => frame.innerText("body"),
        /** Presses the button of that name, and waits until what it did is done. */
        async press(name) {
            await frame.getByRole("button", { name, exact: true }).first().click();
            await frame.waitForFunction(() => !document.querySelector("button[aria-busy='true']"));
        },
        bridge: (method, params) => page.evaluate(([does, what]) => globalThis.bridge[does](what), [method, params]),
    };
}
