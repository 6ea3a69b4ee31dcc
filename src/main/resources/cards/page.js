// Builds the page. What strangers wrote is only ever appended as text.
const PICTURES = document.querySelector('meta[name="pictures"]').content.split(" ").filter(Boolean);
const ICONS = {
    plus: "M8 3v10M3 8h10",
    cross: "M4 4l8 8M12 4l-8 8",
    check: "M3 8.5l3.5 3.5L13 4.5",
    back: "M6 3L3 6l3 3M3 6h6.5a3.5 3.5 0 010 7H7",
    previous: "M10 3L5 8l5 5",
    next: "M6 3l5 5-5 5",
};

function el(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (value !== undefined && value !== false) element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== undefined && child !== null && child !== "" && child !== false));
    return element;
}

/** Text of others, whose direction is its own affair. */
const theirs = (tag, name, text) => el(tag, { class: name, dir: "auto" }, text ?? "");

function icon(name) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 16 16");
    svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS(svg.namespaceURI, "path");
    path.setAttribute("d", ICONS[name]);
    svg.append(path);
    return svg;
}

/** A button that is busy while what it does is under way. */
function button(name, label, act, ...children) {
    const made = el("button", { class: name, type: "button", "aria-label": label }, ...children);
    made.addEventListener("click", async () => {
        if (made.ariaBusy === "true") return;
        made.ariaBusy = "true";
        await act(made);
        made.ariaBusy = "false";
    });
    return made;
}

const loaded = new Set();

/** A poster, or a quiet tile in a colour of the title's own until, or unless, the picture is there. */
function poster(title, url) {
    const words = String(title ?? "").match(/[\p{L}\p{N}]+/gu) ?? ["·"];
    const letters = words.slice(0, 2).map((word) => [...word][0]).join("").toUpperCase();
    const tile = el("div", { class: "poster", "aria-hidden": "true" }, el("span", {}, letters));
    tile.style.setProperty("--hue", [...String(title)].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 360, 7));
    if (PICTURES.some((known) => url?.startsWith(`${known}/`))) {
        const image = el("img", { alt: "", referrerpolicy: "no-referrer" });
        if (loaded.has(url)) image.className = "there"; // drawn before: it need not appear again
        image.addEventListener("load", () => {
            loaded.add(url);
            image.classList.add("there");
            document.body.classList.add("pictured");
        });
        image.addEventListener("error", () => image.remove());
        image.src = url;
        tile.append(image);
    }
    return tile;
}

const place = (season, number) => `S${String(season).padStart(2, "0")}E${String(number).padStart(2, "0")}`;

const length = (minutes) => (minutes > 59 ? `${Math.floor(minutes / 60)} h ${minutes % 60 ? `${minutes % 60} min` : ""}`.trim() : `${minutes} min`);

/** The line at the foot of the card: what was done, or why not. */
const note = {
    say(text, bad, ...children) {
        const line = document.getElementById("note");
        line.className = bad ? "note bad" : "note";
        line.replaceChildren(theirs("span", "", text), ...children.filter(Boolean));
    },
    /** The sentence that answers, and what to do next where something failed. */
    of({ ok, text }, ...children) {
        const [first, ...more] = text.replaceAll(/(, (movie|show|episode|season \d+))? \[\w+:[^\]]*\]/g, "").split("\n");
        const next = ok ? undefined : more.find((line) => line.startsWith("Next:"));
        note.say(next ? `${first} ${next}` : first, !ok, ...children);
    },
    clear: () => document.getElementById("note").replaceChildren(),
};

/** Whether a result can be shown; if not, the card says why. */
function shows(reply) {
    const card = document.getElementById("card");
    card.ariaBusy = "false";
    note.clear();
    if (reply.ok) return true;
    card.replaceChildren();
    note.of(reply);
    return false;
}

/**
 * Does what the person pressed for, says how it went, lets the model know, and offers the way back.
 * @param then called when it is done, and called again when it is undone
 */
async function deed(tool, args, then) {
    const reply = await host.call(tool, args);
    if (!reply.ok) return note.of(reply);
    host.tell(reply.text.split("\n")[0]);
    await then(reply);
    const id = reply.data.undo_id;
    note.of(reply, id && host.offers("undo") && button("link", "Undo", () => deed("undo", { undo_id: id }, then), "Undo"));
}

/** What is not shown yet. */
function more(count, act) {
    note.say(`${count} more.`, false, button("link", "Show more", act, "Show more"));
}
