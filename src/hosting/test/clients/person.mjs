// Somebody with a browser of their own, who signs in to the sandbox by a name and decides what an assistant may do.
import { chromium } from "playwright-core";

/** How long anything is waited for, in ms: against what hangs, not against what is slow. */
export const PATIENCE = 600_000;

/** Starts the browser that CHROMIUM names; the test finds one. */
export const launch = () =>
    chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"], timeout: PATIENCE });

export class Person {
    /** How often an assistant has sent them here. */
    asked = 0;
    /** Whether they let assistants change something. */
    generous = true;

    #site;
    #name;
    #page;
    /** What they are busy with; they do one thing after the other. */
    #busy = Promise.resolve();

    constructor(site, name) {
        this.#site = site;
        this.#name = name;
    }

    async sitDown(browser) {
        const context = await browser.newContext();
        context.setDefaultTimeout(PATIENCE);
        this.#page = await context.newPage();
        return this;
    }

    /** Opens the address that an assistant sends them to, and answers all they are asked; resolves to where the browser ended. */
    allow(address) {
        const answered = this.#busy.then(() => this.#answer(address));
        this.#busy = answered.catch(() => {});
        return answered;
    }

    async #answer(address) {
        this.asked++;
        const page = this.#page;
        await page.goto(String(address));
        const write = page.getByRole("checkbox");
        if (!this.generous && await write.count() > 0) await write.uncheck();
        await page.getByRole("button", { name: "Allow" }).click();
        const name = page.locator("input[name=username]");
        await Promise.race([name.waitFor().catch(() => {}), this.#away()]);
        if (this.#isHere()) {
            await name.fill(this.#name);
            await page.getByRole("button", { name: "Allow" }).click();
            await this.#away();
        }
        return page.url();
    }

    #isHere = () => this.#page.url().startsWith(`${this.#site}/`);

    #away = () => this.#page.waitForURL((url) => url.origin !== this.#site && url.protocol !== "chrome-error:", { waitUntil: "commit" });

    /** Takes the access of all their assistants away. */
    async takeAway() {
        await this.#busy;
        const page = this.#page;
        await page.goto(`${this.#site}/account`);
        const buttons = page.getByRole("button", { name: "Take away" });
        for (let left = await buttons.count(); left > 0; left--) {
            await buttons.first().click();
            await page.waitForFunction((wanted) =>
                document.querySelectorAll("form[action='/account/take-away']").length === wanted, left - 1);
        }
    }

    leave = () => this.#page.context().close();
}
