// Speaks with the host around this card: MCP Apps (io.modelcontextprotocol/ui, 2026-01-26), JSON-RPC over postMessage.
const host = (() => {
    const PATIENCE = 120_000; // the host may ask the person first
    const { content, dataset } = document.querySelector('meta[name="tools"]');
    const tools = content.split(" ");
    const waiting = new Map();
    const done = [];
    const context = {};
    let can = {};
    let last = 0;
    let card;
    let given = {};

    const post = (message) => parent.postMessage({ jsonrpc: "2.0", ...message }, "*");
    const ask = (method, params) => new Promise((resolve, reject) => {
        const id = ++last;
        const timer = setTimeout(() => waiting.delete(id) && reject(new Error("no answer")), PATIENCE);
        waiting.set(id, { resolve, reject, timer });
        post({ id, method, params });
    });

    function answered({ id, result, error }) {
        const { resolve, reject, timer } = waiting.get(id) ?? {};
        clearTimeout(timer);
        if (waiting.delete(id)) error ? reject(error) : resolve(result);
    }

    function look(changed) {
        Object.assign(context, changed);
        const root = document.documentElement;
        if (context.theme) root.style.colorScheme = context.theme;
        for (const [name, value] of Object.entries(changed?.styles?.variables ?? {})) {
            if (name.startsWith("--") && value) root.style.setProperty(name, value);
        }
        const { top = 0, right = 0, bottom = 0, left = 0 } = context.safeAreaInsets ?? {};
        root.style.padding = `${top}px ${right}px ${bottom}px ${left}px`;
    }

    /** A tool's result as a card wants it. */
    function read(result) {
        const text = (result?.content?.[0]?.text ?? "").replace(/^\[sandbox\] /, "");
        return { ok: !result?.isError && !!result?.structuredContent, text, data: result?.structuredContent };
    }

    const heard = {
        "ui/notifications/tool-input": (params) => (given = params.arguments ?? {}),
        "ui/notifications/tool-result": (params) => card.show(read(params), given),
        "ui/notifications/tool-cancelled": () => card.show({ ok: false, text: "The call was cancelled." }, given),
        "ui/notifications/host-context-changed": look,
    };

    addEventListener("message", ({ source, data }) => {
        if (source !== parent || data?.jsonrpc !== "2.0") return;
        if (!data.method) answered(data);
        else if (data.id === undefined) heard[data.method]?.(data.params ?? {});
        else if (["ping", "ui/resource-teardown"].includes(data.method)) post({ id: data.id, result: {} });
        else post({ id: data.id, error: { code: -32601, message: "Method not found" } });
    });

    return {
        /** Opens the card; show(reply, given) is called with every result of its tool. */
        async start(name, show) {
            card = { show };
            const answer = await ask("ui/initialize", {
                protocolVersion: "2026-01-26",
                appInfo: { name: `trakt-${name}`, version: "1" },
                appCapabilities: { availableDisplayModes: ["inline"] },
            });
            can = answer.hostCapabilities ?? {};
            look(answer.hostContext);
            post({ method: "ui/notifications/initialized", params: {} });
            let before;
            new ResizeObserver(() => requestAnimationFrame(() => {
                const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
                if (height !== before) post({ method: "ui/notifications/size-changed", params: { width: innerWidth, height } });
                before = height;
            })).observe(document.documentElement);
        },
        /** Whether a tool can be called from here: one that is off has no button. */
        offers: (tool) => !!can.serverTools && tools.includes(tool),
        /** Calls a tool; what goes wrong is a reply, too. */
        async call(name, args) {
            try {
                return read(await ask("tools/call", { name: (dataset.prefix ?? "") + name, arguments: args }));
            } catch {
                return { ok: false, text: "That did not get through. Try again in a moment." };
            }
        },
        /** Lets the model know what the person did here; it is told all of it each time. */
        tell(text) {
            done.push(text);
            if (can.updateModelContext) {
                ask("ui/update-model-context", { content: [{ type: "text", text: done.join("\n") }] }).catch(() => {});
            }
        },
        opens: () => !!can.openLinks,
        open: (url) => ask("ui/open-link", { url }).catch(() => {}),
        locale: () => context.locale,
    };
})();
