import { mcporter, printed } from "../program.mjs";

export const name = "mcporter, `emit-ts`";
export const packages = ["mcporter"];

export async function connect(transport, target) {
    const { at, run } = await mcporter(transport, target);
    await printed(run("emit-ts", "trakt", "--mode", "client", "--out", `${at}/client.ts`));
    const { createTraktClient } = await import(`${at}/client.ts`);
    const client = await createTraktClient({ configPath: `${at}/mcporter.json` });
    return {
        shown: () => "types of its own",
        see: async (tool, given) => {
            const result = await client[tool](given);
            return { text: result.text(), data: result.structuredContent(), isError: result.raw.isError };
        },
        close: () => client.close(),
    };
}
