// Results such as tools give, for states that the simulator is not in.
const done = (text, data) => ({ content: [{ type: "text", text }], structuredContent: data });

/** A tool's success. */
export const reply = (data, text = "Done.") => done(text, data);

/** A tool's failure, worded as the server words them. */
export const failure = (text = "Trakt did not answer in time.\nNext: try again in a minute.") =>
    ({ content: [{ type: "text", text }], isError: true });

/** What the browser says of itself where the pictures' host cannot be reached. */
export const unreachable = (count) => Array(count).fill("error: Failed to load resource: net::ERR_FAILED");

/** Titles as nobody would wish them. */
export const hostile = {
    markup: "<script>parent.hacked=1</script><img src=x onerror=alert(1)><b>Bold</b>",
    bidi: "\u202Egnihctaw erA \u2067אבג\u2069 (2021)\u202C \u0000\u200B",
    endless: "W".repeat(300),
    wordy: "The Extraordinarily Long and Winding Adventures of ".repeat(6).trim(),
};

export const minutes = (from) => new Date(Date.now() + from * 60_000).toISOString();

export const tmdb = (path) => `https://image.tmdb.org/t/p/w342/${path}.jpg`;
