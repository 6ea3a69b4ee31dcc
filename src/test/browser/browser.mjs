// Opens pages in Chromium and holds them to what every page of ours promises: nothing the browser complains of, nothing
// from elsewhere, and nothing that keeps somebody out who cannot see, cannot use a mouse or wants no motion.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Where screenshots go, when SCREENSHOTS names a folder; to be looked at, not compared. */
const screenshots = process.env.SCREENSHOTS;

/** Starts the browser that CHROMIUM names; the tests find one. */
export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });

/**
 * A page that remembers what the browser complained of.
 * @param options Playwright's options of a context: colorScheme, reducedMotion, viewport, …
 */
export async function open(browser, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, timezoneId: "UTC", locale: "en-GB", ...options });
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

/** The checks that hold for every page in every state. */
export async function holds({ page, complaints }) {
    assert.deepEqual(complaints, [], "the browser's complaints");
    assert.deepEqual(await barriers(page), [], "barriers");
    assert.equal(await overflows(page), false, "no scrolling sideways");
}

export async function screenshot(page, name) {
    if (!screenshots) return;
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
}

/** Runs named cases one after the other, says how each went, and ends the process with 1 where one failed. */
export async function run(cases) {
    let failures = 0;
    for (const [name, test] of Object.entries(cases)) {
        try {
            await test();
            console.log(`ok      ${name}`);
        } catch (e) {
            failures++;
            console.log(`FAILED  ${name}\n${e.stack}`);
        }
    }
    process.exit(failures === 0 ? 0 : 1);
}
