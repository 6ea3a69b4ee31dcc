// Opens pages in Chromium and holds them to what every page of ours promises: nothing the browser complains of, nothing
// from elsewhere, and nothing that keeps somebody out who cannot see, cannot use a mouse or wants no motion.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Where screenshots go, when SCREENSHOTS names a folder; to be looked at, not compared. */
const screenshots = process.env.SCREENSHOTS;

/** Where the documents' pictures go, when PICTURES names the folder. */
export const pictures = process.env.PICTURES;

/** Starts the browser that CHROMIUM names; the tests find one. */
export const launch = (...flags) =>
    chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", ...flags], timeout: PATIENCE });

/** How long anything is waited for, in ms: against what hangs, not against what is slow. */
export const PATIENCE = 600_000;

/**
 * A page that remembers what the browser complained of.
 * @param options Playwright's options of a context: colorScheme, reducedMotion, viewport, …
 */
export async function open(browser, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, timezoneId: "UTC", locale: "en-GB", ...options });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const complaints = [];
    page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
    await context.addInitScript(() => {
        addEventListener("securitypolicyviolation", (event) =>
            console.error(`policy violated: ${event.effectiveDirective} ${event.blockedURI}`));
    });
    return { page, context, complaints };
}

/** What axe finds of the given impacts, each with where it is; empty when all is well. */
export async function barriers(page, impacts = ["serious", "critical"]) {
    await page.evaluate(AXE); // by the debugger, which no policy stops
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    return violations.filter((found) => impacts.includes(found.impact))
        .map((found) => `${found.id}: ${found.help} ${found.nodes.map((node) => node.target).join(", ")}`);
}

/** Whether anything is wider than the window, which would have to be scrolled sideways. */
export const overflows = (page) =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/**
 * The worst contrast between an element's text and what is painted behind it, as WCAG counts it: for text over pictures,
 * where axe cannot tell. The text is made invisible for a moment.
 */
export async function contrast(page, selector) {
    const element = page.locator(selector);
    const colour = await element.evaluate((node) => getComputedStyle(node).color);
    const box = await element.boundingBox();
    await element.evaluate((node) => (node.style.visibility = "hidden"));
    const behind = await page.screenshot({ clip: box, animations: "disabled" });
    await element.evaluate((node) => (node.style.visibility = ""));
    const canvas = await page.context().newPage(); // without the policy of the page
    const worst = await canvas.evaluate(async ({ colour, source }) => {
        const image = await createImageBitmap(await (await fetch(source)).blob());
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
        const light = ([red, green, blue]) => [red, green, blue]
            .map((part) => part / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
            .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        const text = light(context.getImageData(0, 0, 1, 1).data);
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        let least = 21;
        for (let i = 0; i < data.length; i += 4) {
            const ground = light(data.subarray(i, i + 3));
            least = Math.min(least, (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05));
        }
        return least;
    }, { colour, source: "data:image/png;base64," + behind.toString("base64") });
    await canvas.close();
    return worst;
}

/**
 * The checks that hold for every page in every state.
 * @param expected what the browser says by itself of a request that was meant to fail
 */
export async function holds({ page, complaints }, expected = /^\b$/) {
    assert.deepEqual(complaints.filter((one) => !expected.test(one)), [], "the browser's complaints");
    assert.deepEqual(await barriers(page), [], "barriers");
    assert.equal(await overflows(page), false, "no scrolling sideways");
}

export async function screenshot(page, name) {
    if (!screenshots) return;
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true, animations: "disabled" });
}

/** Takes one of the documents' pictures; `page` is a page or a part of one. */
export async function picture(page, name) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${name}.png`, animations: "disabled" });
}

/**
 * Runs named cases one after the other, says how each went, and ends the process with 1 where one failed. Pages left open
 * are closed after each; ONLY names a part of the names of those to run.
 */
export async function run(browser, cases) {
    let failures = 0;
    for (const [name, test] of Object.entries(cases).filter(([name]) => name.includes(process.env.ONLY ?? ""))) {
        try {
            await test();
            console.log(`ok      ${name}`);
        } catch (e) {
            failures++;
            console.log(`FAILED  ${name}\n${e.stack}`);
        }
        await Promise.all(browser.contexts().map((context) => context.close()));
    }
    await browser.close();
    process.exit(failures === 0 ? 0 : 1);
}
