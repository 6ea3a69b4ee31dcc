// Signs out and in again through a real client, with and without the ability to open addresses.
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { PATIENCE } from "./clients.mjs";

/** @param opens whether the client declares that it can open addresses */
export async function signIn(sandbox, opens) {
    const capabilities = opens ? { elicitation: { url: {} } } : {};
    const client = new Client({ name: "trakt-mcp-test", version: "1" }, { capabilities });
    const offered = [];
    if (opens) {
        client.setRequestHandler(ElicitRequestSchema, (request) => {
            offered.push(request.params);
            return { action: "accept" };
        });
    }
    await client.connect(new StdioClientTransport({ command: sandbox[0], args: sandbox.slice(1) }), PATIENCE);
    try {
        const call = (name, given = {}) => client.callTool({ name, arguments: given }, undefined, PATIENCE);
        await call("sign_out");
        const refused = await call("add_to_watchlist", { title: "Heat", year: 1995 });
        assert.equal(refused.isError, true);
        assert.match(refused.content[0].text, /open http\S+, enter the code \w+, then ask again/);
        const { state, url, code } = (await call("sign_in")).structuredContent;
        assert.equal(state, "waiting");
        assert.ok(refused.content[0].text.includes(code), "the same code while it is good");
        if (opens) {
            assert.deepEqual(offered.map((offer) => [offer.mode, offer.url]), Array(offered.length).fill(["url", url]));
            assert.ok(offered.length >= 1, "the address was offered");
        }
        let said;
        while ((said = await call("sign_in")).structuredContent.state === "waiting") {
            await sleep(500);
        }
        assert.equal(said.structuredContent.username, "sandbox");
        assert.ok(!(await call("add_to_watchlist", { title: "Heat", year: 1995 })).isError, "and then it works");
    } finally {
        await client.close();
    }
}
