// The clients that are libraries, as a host program uses them.
import { createMCPClient, auth as authAi } from "@ai-sdk/mcp";
import { Client as ClientV1 } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport as HttpV1 } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { UnauthorizedError as UnauthorizedV1 } from "@modelcontextprotocol/sdk/client/auth.js";
import { Client as ClientV2, StreamableHTTPClientTransport as HttpV2, UnauthorizedError as UnauthorizedV2 } from "@modelcontextprotocol/client";
import { PATIENCE } from "./person.mjs";
import { callback, provider } from "./provider.mjs";

/**
 * A client that signs in when it is told to.
 * @param connect makes a connection with call() and close()
 * @param finish takes what the browser came back with
 * @param isUnsigned whether an error means that somebody has to sign in
 */
const library = (name, { connect, finish, isUnsigned }) => async ({ mcp, allow, document }) => {
    const back = await callback();
    const ours = provider(name, back.address, document);
    let connection;
    const attempt = async (tool, given) => {
        connection ??= await connect(mcp, ours);
        return connection.call(tool, given);
    };
    return {
        tokens: () => ours.kept.tokens,
        client: () => ours.kept.client,
        async call(tool, given = {}) {
            try {
                return await attempt(tool, given);
            } catch (e) {
                if (!isUnsigned(e)) throw e;
                ours.kept.url = ours.kept.offered;
                const ended = new URL(await allow(ours.kept.url));
                await finish(connection ?? e, ended.searchParams, { mcp, ours });
                return attempt(tool, given);
            }
        },
        async close() {
            await connection?.close();
            back.close();
        },
    };
};

const official = (Client, Http, Unauthorized, options, patience, params) => ({
    async connect(mcp, authProvider) {
        const client = new Client({ name: "trakt-mcp-test", version: "1" }, options);
        const transport = new Http(new URL(mcp), { authProvider });
        try {
            await client.connect(transport, { timeout: PATIENCE });
        } catch (e) {
            throw Object.assign(e, { transport });
        }
        return {
            transport,
            call: (tool, given) => client.callTool({ name: tool, arguments: given }, ...patience),
            close: () => client.close(),
        };
    },
    finish: ({ transport }, answer) => transport.finishAuth(params(answer)),
    isUnsigned: (e) => e instanceof Unauthorized || e.cause instanceof Unauthorized,
});

const v1 = official(ClientV1, HttpV1, UnauthorizedV1, {}, [undefined, { timeout: PATIENCE }], (answer) => answer.get("code"));
const v2 = (options) => official(ClientV2, HttpV2, UnauthorizedV2, options, [{ timeout: PATIENCE }], (answer) => answer);

const ai = {
    async connect(mcp, authProvider) {
        const client = await createMCPClient({ transport: { type: "http", url: mcp, authProvider } });
        const tools = await client.tools();
        return {
            call: (tool, given) => tools[tool].execute(given, { toolCallId: "1", messages: [] }),
            close: () => client.close(),
        };
    },
    finish: (_, answer, { mcp, ours }) => authAi(ours, {
        serverUrl: mcp, authorizationCode: answer.get("code"), callbackState: answer.get("state"), callbackIssuer: answer.get("iss"),
    }),
    isUnsigned: (e) => [e, e.cause].some((one) => one?.name?.includes("Unauthorized")),
};

export const libraries = {
    "TypeScript SDK v1": library("SDK v1", v1),
    "TypeScript SDK v2": library("SDK v2", v2({})),
    "TypeScript SDK v2, 2026-07-28": library("SDK v2, newest", v2({ versionNegotiation: { mode: { pin: "2026-07-28" } } })),
    "Vercel AI SDK": library("AI SDK", ai),
};
