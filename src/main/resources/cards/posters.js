// A page of titles as posters, each with one button.

/**
 * @param card its tool, its heading, what else a title says (about), and the two things its button does by turns (deeds):
 *     each a tool, an icon, and a label for those who do not see it
 */
function posters(reply, given, card, before = [], all = false) {
    if (!shows(reply)) return;
    const { items, results, posters: pictures = {}, total, page, complete } = reply.data;
    const known = [...before, ...(items ?? results).map((one) => ({ poster: pictures[one.show_id ?? one.id], ...one }))];
    const grid = el("ul", { class: "grid" });
    document.getElementById("card").replaceChildren(
        el("header", { class: "row" },
            el("h1", { class: "grow" }, card.heading(reply.data)),
            el("span", { class: "soft small" }, total > known.length ? `${known.length} of ${total}` : "")),
        known.length ? grid : theirs("p", "soft", reply.text.split("\n")[0]));
    // Two rows are calm; how many that are, the width says.
    const columns = getComputedStyle(grid).gridTemplateColumns.split(" ").length;
    const shown = all ? known : known.slice(0, 2 * columns);
    grid.append(...shown.map((one) => tile(one, card)));
    if (shown.length < known.length) {
        more(known.length - shown.length, () => posters(reply, given, card, before, true));
    } else if (!complete && known.length && host.offers(card.tool)) {
        more(total > known.length ? total - known.length : "Some", async () => {
            const next = await host.call(card.tool, { ...given, page: page + 1 });
            if (next.ok) posters(next, given, card, known, true);
            else note.of(next);
        });
    }
}

function tile(one, { about, deeds }) {
    const title = one.show ?? one.title;
    const detail = one.type === "season" ? `Season ${one.season}`
        : one.type === "episode" ? place(one.season, one.number)
        : [one.year, one.type === "movie" && one.runtime && length(one.runtime).replace(/ (?=h|m)|in/g, "")].filter(Boolean).join(" · ");
    const framed = el("div", { class: "framed" }, poster(title, one.poster));
    const item = el("li", {}, framed, theirs("p", "name cut", title), theirs("p", "soft small cut", detail),
        about?.(one) && theirs("p", "about soft small cut", about(one)));
    if (!deeds.every(({ tool }) => host.offers(tool))) return item;

    let turn = 0;
    const press = button("round", "", () => deed(deeds[turn].tool, { id: one.id }, () => {
        turn = 1 - turn;
        dress();
    }));
    const dress = () => {
        press.ariaLabel = deeds[turn].label(one.show ? `${title}, ${detail}` : title);
        press.replaceChildren(icon(deeds[turn].icon));
        item.classList.toggle("done", turn === 1);
    };
    dress();
    framed.append(press);
    return item;
}
