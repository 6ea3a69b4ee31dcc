// node cards.mjs <address of a server on the simulator>
// Every card in a host on the official bridge: how it looks in each light and width, what it does, what cannot harm it.
import assert from "node:assert/strict";
import { barriers, overflows, run, screenshot } from "./browser.mjs";
import { clientOf, open } from "./host.mjs";
import { nowWatching } from "./cards/now-watching.mjs";
import { week } from "./cards/week.mjs";

const host = await open(await clientOf(process.argv[2]));

/** What holds for every card in every state. */
async function holds(card, name, complaints = []) {
    if (process.env.SCREENSHOTS) {
        const window = card.page.viewportSize();
        await card.page.setViewportSize({ ...window, height: (await card.events()).findLast(({ size }) => size).size });
        await screenshot(card.page, name.replaceAll(/[^a-z0-9]+/g, "-"));
        await card.page.setViewportSize(window);
    }
    assert.deepEqual(card.complaints, complaints, "the browser's complaints");
    assert.deepEqual(card.strayed, [], "asked of elsewhere");
    assert.deepEqual(await barriers(card.frame), [], "barriers");
    assert.equal(await overflows(card.frame), false, "no scrolling sideways");
    const { shown, wanted } = await card.frame.evaluate(() => ({ shown: innerHeight, wanted: document.documentElement.scrollHeight }));
    assert.ok(wanted <= shown, `the host was told the height: ${wanted} in ${shown}`);
}

/** The first state of a card is seen in every light and width, the others in the two that differ most. */
const views = [["light", 1200, "plain"], ["dark", 320, "own"], ["dark", 1200, "plain"], ["light", 320, "own"]];

const cases = {};
for (const { name, tool, states, deeds } of [nowWatching, week]) {
    for (const [i, [state, { given, result, pictures = true, complaints, check }]] of Object.entries(states).entries()) {
        for (const [theme, width, look] of views.slice(0, i === 0 ? 4 : 2)) {
            const called = `${name}: ${state}, ${theme}, ${width} px`;
            cases[called] = async () => {
                const card = await host.show({ tool, given, result: result?.(), theme, width, look, pictures });
                await check?.(card);
                await holds(card, called, complaints);
            };
        }
    }
    for (const [deed, act] of Object.entries(deeds)) {
        cases[`${name}: ${deed}`] = () => act(host, (card) => holds(card, `${name} ${deed}`));
    }
}
const only = process.env.ONLY;
await run(Object.fromEntries(Object.entries(cases).filter(([name]) => !only || name.includes(only))));
