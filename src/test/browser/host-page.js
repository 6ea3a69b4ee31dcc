// A host for cards in a page of its own, on the official bridge: what Claude, ChatGPT or VS Code do around a card.
import { AppBridge, PostMessageTransport } from "@modelcontextprotocol/ext-apps/app-bridge";

/** The policy that the specification of MCP Apps gives a card which declares these domains. */
function policy({ resourceDomains = [], connectDomains = [] } = {}) {
    const from = resourceDomains.join(" ");
    return [
        "default-src 'none'", "script-src 'self' 'unsafe-inline'", `style-src 'self' 'unsafe-inline' ${from}`,
        `img-src 'self' data: ${from}`, `font-src 'self' ${from}`, `media-src 'self' data: ${from}`,
        `connect-src ${connectDomains.join(" ") || "'none'"}`, "frame-src 'none'", "object-src 'none'", "base-uri 'self'",
    ].join("; ");
}

globalThis.showCard = async ({ html, csp, given, result, context, capabilities }) => {
    const events = (globalThis.events = []);
    await globalThis.bridge?.close();
    const frame = document.createElement("iframe");
    frame.sandbox = "allow-scripts";
    frame.title = "Card";
    frame.style.cssText = "display: block; width: 100%; height: 10px; border: 0";
    document.body.replaceChildren(frame);
    const bridge = new AppBridge(null, { name: "trakt-mcp-test", version: "1" }, capabilities, { hostContext: context });
    bridge.onsizechange = ({ height }) => {
        events.push({ size: height });
        frame.style.height = `${height}px`;
    };
    bridge.oncalltool = async (params) => {
        events.push({ call: params });
        const answer = await globalThis.callTool(params);
        if (answer.thrown) throw new Error(answer.thrown);
        return answer;
    };
    bridge.onopenlink = async ({ url }) => (events.push({ opened: url }), {});
    bridge.onupdatemodelcontext = async ({ content }) => (events.push({ told: content.map(({ text }) => text).join("\n") }), {});
    bridge.oninitialized = async () => {
        await bridge.sendToolInput({ arguments: given });
        await bridge.sendToolResult(result);
    };
    globalThis.bridge = bridge;
    await bridge.connect(new PostMessageTransport(frame.contentWindow, frame.contentWindow));
    frame.srcdoc = html.replace("<head>", `<head><meta http-equiv="Content-Security-Policy" content="${policy(csp)}">`);
};
