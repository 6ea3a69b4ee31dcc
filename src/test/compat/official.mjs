// The two official SDKs, which differ only in where things are.

/** Makes the transport of a name, of the SDK's three classes. */
export const opener = (Stdio, Http, Sse) => (transport, target) =>
    ({
        stdio: () => new Stdio({ command: target[0], args: target.slice(1) }),
        http: () => new Http(new URL(`${target}/mcp`)),
        sse: () => new Sse(new URL(`${target}/sse`)),
    })[transport]();

export async function official(Client, options, elicit, transport, answer) {
    const capabilities = answer ? { elicitation: { form: {} } } : {};
    const client = new Client({ name: "trakt-mcp-compat", version: "1" }, { ...options, capabilities });
    if (answer) client.setRequestHandler(elicit, (request) => answer(request.params));
    await client.connect(transport);
    const { tools } = await client.listTools();
    return {
        shown: () => tools.find(({ name }) => name === "get_watchlist").inputSchema,
        see: (tool, given) => client.callTool({ name: tool, arguments: given }),
        close: () => client.close(),
    };
}
