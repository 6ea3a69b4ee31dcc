import { mcporter, printed, program } from "../program.mjs";

export const name = "mcporter, `generate-cli`";
export const packages = ["mcporter"];

export async function connect(transport, target) {
    const { at, run } = await mcporter(transport, target);
    const cli = `${at}/trakt.mjs`;
    const files = ["--output", `${at}/trakt.ts`, "--bundle", cli];
    await printed(run("generate-cli", "--server", "trakt", ...files, "--runtime", "node"));
    const flags = (given) => Object.entries(given).flatMap(([name, value]) => [`--${name}`, String(value)]);
    return {
        shown: () => "flags of its own",
        see: (tool, given) => program(cli, tool.replaceAll("_", "-"), ...flags(given)),
        close: () => {},
    };
}
