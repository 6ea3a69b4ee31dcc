import { mcporter, printed } from "../program.mjs";

export const name = "mcporter, `call`";
export const packages = ["mcporter"];

export async function connect(transport, target) {
    const { run } = await mcporter(transport, target);
    const { tools } = JSON.parse(await printed(run("list", "trakt", "--schema", "--json")));
    return {
        shown: () => tools.find(({ name }) => name === "get_watchlist").inputSchema,
        see: (tool, given) => run("call", `trakt.${tool}`, "--args", JSON.stringify(given)),
        close: () => {},
    };
}
