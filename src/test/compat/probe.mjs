// node probe.mjs <client> <job as JSON>
// Works one client of the folder `clients` once, and prints as the last line what its model is shown, as JSON. The job:
// transport (stdio, http or sse), target (a command or an address), asked (whether somebody answers questions), calls.
const [file, given] = process.argv.slice(2);
const { transport, target, asked, calls } = JSON.parse(given);
const client = await import(`./clients/${file}.mjs`);
let answered = false;

/** Takes the first choice of every question, as a person might. */
function answer({ requestedSchema }) {
    answered = true;
    const first = ({ enum: values, oneOf, anyOf }) => values?.[0] ?? (oneOf ?? anyOf)?.[0].const ?? "yes";
    const content = Object.fromEntries(
        Object.entries(requestedSchema.properties).map(([name, schema]) => [name, first(schema)]));
    return { action: "accept", content };
}

/** What the model sees of a call: a value, or what was thrown instead. */
async function seen(session, { tool, given }) {
    try {
        return { value: await session.see(tool, given) };
    } catch (error) {
        return { thrown: true, value: `${error?.name}: ${error?.message}` };
    }
}

const found = {};
try {
    const session = await client.connect(transport, target, asked ? answer : undefined);
    for (const [name, call] of Object.entries(calls)) found[name] = await seen(session, call);
    found.schema = await session.shown();
    await session.close();
} catch (error) {
    found.failed = String(error?.message ?? error);
}
console.log(`\n${JSON.stringify({ ...found, answered })}`);
process.exit(0);
