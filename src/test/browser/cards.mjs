// node cards.mjs <address of a server on the simulator>
// Every card in a host on the official bridge: how it looks in each light and width, what it does, what cannot harm it.
import assert from "node:assert/strict";
import { barriers, overflows, picture, pictures, run, screenshot } from "./browser.mjs";
import { clientOf, open } from "./host.mjs";
import { nowWatching } from "./cards/now-watching.mjs";
import { recommendations } from "./cards/recommendations.mjs";
import { title } from "./cards/title.mjs";
import { upNext } from "./cards/up-next.mjs";
import { watchlist } from "./cards/watchlist.mjs";
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
    assert.equal(await card.frame.locator("#card script, #card [src=x]").count(), 0, "what strangers wrote is text");
    assert.doesNotMatch(await card.text(), /undefined|null|NaN|\[object/, "what is not known is not shown");
    assert.deepEqual(card.complaints, complaints, "the browser's complaints");
    assert.deepEqual(card.strayed, [], "asked of elsewhere");
    assert.deepEqual(await barriers(card.frame), [], "barriers");
    assert.equal(await overflows(card.frame), false, "no scrolling sideways");
    await card.frame.waitForFunction(() => document.documentElement.scrollHeight <= innerHeight)
        .catch(() => assert.fail("the host was not told the height"));
}

/** The first state of a card is seen in every light and width, the others in the two that differ most. */
const views = [["light", 1200, "plain"], ["dark", 320, "own"], ["dark", 1200, "plain"], ["light", 320, "own"]];

const cases = {};
for (const { name, tool, states, deeds } of [nowWatching, title, week, upNext, watchlist, recommendations]) {
    for (const [i, [theme, width, look]] of views.entries()) {
        cases[`${name}, ${theme}, ${width} px`] = async () => {
            for (const [state, { given, result, pictures = true, complaints, check }] of Object.entries(states).slice(0, i < 2 ? undefined : 1)) {
                try {
                    const card = await host.show({ tool, given, result: result?.(), theme, width, look, pictures });
                    await check?.(card);
                    await holds(card, `${name} ${state} ${theme} ${width} px`, complaints);
                } catch (e) {
                    throw new Error(`${state}: ${e.message}`, { cause: e });
                }
            }
        };
    }
    for (const [deed, act] of Object.entries(deeds)) {
        cases[`${name}: ${deed}`] = () => act(host, (card) => holds(card, `${name} ${deed}`));
    }
}
// As wide as a conversation.
const pictured = { "card-title": [title, "a film"], "card-up-next": [upNext, "with pictures"] };
for (const [name, [{ tool, states }, state]] of Object.entries(pictures ? pictured : {})) {
    cases[`picture ${name}`] = async () => {
        const card = await host.show({ tool, result: states[state].result(), width: 560 });
        await picture(card.page.locator("iframe"), name);
    };
}
await run(host.browser, cases);
