// Puts what was found into words.

const schemaWords = ["additionalProperties", "default", "enum", "maximum", "minimum"];

const plain = (value) => JSON.stringify(value ?? null).replaceAll("\\", "");

/** Which words of our schema the model is not shown, or not as they are. */
export function schema(ours, shown) {
    if (!shown) return undefined;
    const theirs = typeof shown === "string" && shown.startsWith("{") ? JSON.parse(shown) : shown;
    if (typeof theirs === "string") return theirs;
    const said = (of, word) => JSON.stringify([of, ...Object.values(of.properties)].map((one) => one[word]));
    const changed = schemaWords.filter((word) => said(ours, word) !== said(theirs, word));
    const lost = changed.filter((word) => !JSON.stringify(theirs).includes(`"${word}":`));
    const other = changed.filter((word) => !lost.includes(word));
    const list = (says, words) => (words.length ? [`${says} ${words.map((word) => `\`${word}\``).join(", ")}`] : []);
    return [...list("without our", lost), ...list("with another", other)].join(", ") || "as it is";
}

/** What becomes of the arguments nobody gave. */
export function leftOut(calls) {
    const [first] = calls.filter(({ name }) => name === "get_watchlist");
    if (!first) return undefined;
    const filled = plain(Object.fromEntries(Object.entries(first.arguments ?? {}).sort()));
    return filled === "{}" ? "left out" : `sent as \`${filled}\``;
}

/** What becomes of an argument that the schema does not allow. */
export function sent(calls, argument, value, seen) {
    if (!seen) return undefined;
    if (calls.some((call) => call.arguments?.[argument] === value)) return "sent";
    return reply(seen) ? "left out or changed" : "refused by itself";
}

/** What is seen of a watchlist of four. */
export function reply(seen) {
    if (!seen) return undefined;
    const all = plain(seen.value);
    const texts = all.split("4 items (limit 250)").length - 1;
    const data = /"account_limit":\s*250/.test(all.replace(/n\s+/g, ""));
    const words = [["", "text", "text twice"][texts], data ? "data" : ""].filter(Boolean).join(" and ");
    return words || undefined;
}

/** What is seen of a failure, whose own text has these words. */
export function failure(seen, words, argument) {
    if (!seen) return undefined;
    const all = plain(seen.value);
    const what = all.includes(words) ? "text"
        : all.includes(argument) ? "a message of its own" : "a message of its own, which does not name the argument";
    if (seen.thrown) return `${what}, thrown`;
    const marked = /"isError":"?true|"status":"error"|"type":"error-|"error":|"exit":[1-9]|^"Error/.test(all);
    return `${what}, ${marked ? "as an error" : "not marked as an error"}`;
}

/** Which revisions it asks for, in order. */
export function revisions(messages) {
    const asked = messages.flatMap(({ method, params }) =>
        method === "server/discover" ? params?._meta?.["io.modelcontextprotocol/protocolVersion"]
            : method === "initialize" ? params.protocolVersion : []);
    return [...new Set(asked)].join(", then ");
}

export function table(head, rows) {
    const line = (cells) => `| ${cells.join(" | ")} |`;
    const lines = rows.map((row) => line(row.map((cell) => cell ?? "not seen")));
    return [line(head), line(head.map(() => "---")), ...lines].join("\n");
}
