// node hosting.mjs <address of the pages> <address of Trakt, an assistant and others that they lead to>
// What people do on the pages of the hosted server, with the mouse, by keyboard and without scripts.
import assert from "node:assert/strict";
import { holds, launch, open, run, screenshot } from "./browser.mjs";

const [site, elsewhere] = process.argv.slice(2);
const browser = await launch();
const looks = { dark: { colorScheme: "dark" }, light: { colorScheme: "light" } };
const sizes = { narrow: { width: 320, height: 640 }, wide: { width: 1280, height: 800 } };

/** Asks the test behind the pages for something. */
const test = async (what, name = "") =>
    (await fetch(`${elsewhere}/test?do=${what}&name=${encodeURIComponent(name)}`)).text();

/** Signs in by Trakt's own page. */
async function signIn(page, slug = "sean") {
    await test("slug", slug);
    await page.goto(`${site}/signin`);
    await page.getByRole("button", { name: "Go on to Trakt" }).click();
    await page.getByRole("button", { name: "Yes" }).click();
    await page.waitForURL(`${site}/account`);
}

/** What the Tab key reaches, and that one sees where one is. */
async function tabs(page, count) {
    const reached = [];
    for (let i = 0; i < count; i++) {
        await page.keyboard.press("Tab");
        reached.push(await page.evaluate(() => {
            const { activeElement: there } = document;
            return (there.labels?.[0]?.textContent ?? there.getAttribute("aria-label") ?? there.textContent).trim().split(/[:\n]/)[0];
        }));
        const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
        assert.notEqual(outline, "none", `focus shows on ${reached.at(-1)}`);
    }
    return reached;
}

const cases = {};

for (const [look, colours] of Object.entries(looks)) {
    for (const [size, viewport] of Object.entries(sizes)) {
        const name = `${look}-${size}`;
        cases[`from consent by Trakt to the assistant, ${name}`] = async () => {
            await test("redirect");
            const opened = await open(browser, { ...colours, viewport });
            const { page } = opened;
            await page.goto(await test("ask", "mcporter"));
            await screenshot(page, `consent-${name}`);
            await holds(opened);
            await page.getByRole("button", { name: "Allow" }).click();
            await page.getByRole("heading", { name: "Trakt", exact: true }).waitFor();
            assert.ok(page.url().startsWith("http://localhost:"), "at Trakt, which is another site");
            await page.getByRole("button", { name: "Yes" }).click();
            await page.getByText("The assistant got code=").waitFor();
            await page.goto(`${site}/account`);
            await page.getByText("may read and change").waitFor();
            await screenshot(page, `account-${name}`);
            await holds(opened);
            await page.goto(await test("ask", "mcporter"));
            await page.getByText("You are signed in as").waitFor();
            await screenshot(page, `consent-signed-in-${name}`);
            await holds(opened);
            await page.getByRole("button", { name: "Allow" }).click();
            await page.getByText("The assistant got code=").waitFor();
        };
        cases[`all other pages, ${name}`] = async () => {
            await test("redirect");
            const opened = await open(browser, { ...colours, viewport });
            const { page } = opened;
            await page.goto(site);
            await screenshot(page, `front-${name}`);
            await holds(opened);
            await signIn(page);
            await test("host", "sean");
            const invitation = await test("invite", "sean");
            for (const path of ["/", "/signin", "/account/delete", "/account/host", new URL(invitation).pathname]) {
                await page.goto(site + path);
                for (const part of await page.locator("summary").all()) await part.click();
                await screenshot(page, `${path.split("/").slice(1, 3).join("-").slice(0, 20)}-signed-in-${name}`);
                await holds(opened);
            }
            await page.goto(`${site}/consent?request=gone`);
            await screenshot(page, `problem-${name}`);
            await holds(opened, /status of 410/);
        };
        cases[`the code, ${name}`] = async () => {
            await test("wait");
            const opened = await open(browser, { ...colours, viewport });
            const { page } = opened;
            await page.goto(await test("ask", "mcporter"));
            await page.getByRole("button", { name: "Allow" }).click();
            await page.getByText("5055CC52").waitFor();
            await screenshot(page, `code-${name}`);
            await holds(opened);
            await page.getByRole("link", { name: "Open trakt.example" }).focus();
            const looked = page.waitForResponse("**/signin/device/state*");
            await looked;
            assert.equal(await page.evaluate(() => document.activeElement.textContent), "Open trakt.example", "focus stays");
            await test("enter");
            await page.getByText("The assistant got code=").waitFor();
        };
    }
}

cases["the code without scripts"] = async () => {
    await test("wait");
    const { page } = await open(browser, { javaScriptEnabled: false });
    await page.goto(await test("ask", "mcporter"));
    await page.locator("text=Allow").last().click();
    await page.locator("text=5055CC52").waitFor();
    await test("enter");
    await page.locator("text=The assistant got code=").waitFor();
};

cases["allowed by keyboard, for reading only"] = async () => {
    await test("redirect");
    const opened = await open(browser, { viewport: sizes.narrow });
    const { page } = opened;
    await page.goto(await test("ask", "mcporter"));
    assert.deepEqual(await tabs(page, 5), ["trakt-mcp", "Your account", "Change", "Allow", "Deny"]);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Space");
    assert.equal(await page.getByRole("checkbox").isChecked(), false);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Trakt", exact: true }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("The assistant got code=").waitFor();
};

cases["denied by keyboard"] = async () => {
    const { page } = await open(browser);
    await page.goto(await test("ask", "mcporter"));
    await tabs(page, 5);
    await page.keyboard.press("Enter");
    await page.getByText("The assistant got error=access_denied").waitFor();
};

cases["access taken away by keyboard, and everything deleted"] = async () => {
    await test("redirect");
    const opened = await open(browser);
    const { page } = opened;
    await signIn(page, "mia");
    await page.goto(await test("ask", "another assistant"));
    await page.getByRole("button", { name: "Allow" }).click();
    await page.getByText("The assistant got code=").waitFor();
    await page.goto(`${site}/account`);
    assert.deepEqual(await tabs(page, 7), ["trakt-mcp", "Your account", "Take away the access of another assistant",
        "Sign in again", "Sign out of Trakt", "Download it", "Delete everything"]);
    for (let i = 0; i < 4; i++) await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Connect one").waitFor();
    await page.getByRole("link", { name: "Delete everything" }).press("Enter");
    await page.getByRole("heading", { name: "Delete everything, Name of mia?" }).waitFor();
    await page.getByRole("button", { name: "Delete everything" }).press("Enter");
    await page.getByRole("heading", { name: "Everything is deleted" }).waitFor();
    await page.goto(`${site}/account`);
    await page.waitForURL(`${site}/signin`);
};

cases["buttons that copy, and that show what the server answers"] = async () => {
    await test("redirect");
    const opened = await open(browser, { permissions: ["clipboard-read", "clipboard-write"] });
    const { page } = opened;
    await signIn(page);
    await page.goto(site);
    await page.locator("button.copy").first().click();
    await page.getByText("Copied").waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${site}/mcp`);
    await page.getByText("Look at what this server answers").click();
    await page.getByRole("button", { name: "/healthz" }).press("Space");
    await page.getByText("GET /healthz: 404").waitFor();
    await page.getByText('"error": "not_found"').waitFor();
    await holds(opened, /status of 404/);
};

cases["a name that would like to be more"] = async () => {
    const opened = await open(browser, { viewport: sizes.narrow });
    await opened.page.goto(await test("ask", `<img src=x onerror="document.title='owned'">${"long".repeat(60)}`));
    await screenshot(opened.page, "consent-hostile");
    assert.ok((await opened.page.title()).startsWith("May <img src=x"));
    await holds(opened);
};

cases["other sites can neither frame the pages nor press their buttons"] = async () => {
    await test("redirect");
    const { page } = await open(browser);
    await signIn(page);
    const abroad = elsewhere.replace("127.0.0.1", "localhost");
    for (const path of ["/account/delete", "/account/take-away", "/signout", "/consent"]) {
        await page.goto(`${abroad}/evil?target=${encodeURIComponent(site + path)}`);
        const [answer] = await Promise.all([page.waitForResponse(site + path), page.getByRole("button").click()]);
        assert.equal(answer.status(), 403, path);
    }
    await page.goto(`${site}/account`);
    await page.getByText("Name of sean").waitFor();
    await page.goto(`${abroad}/evil?frame=yes&target=${encodeURIComponent(`${site}/account`)}`);
    assert.equal(await page.frameLocator("iframe").getByText("Name of sean").count(), 0);
};

await run(browser, cases);
