// Shows what /api/watching says: asks once a minute, and moves the bar in between by itself.
// Whatever others wrote is set as text, never as markup.
const MINUTE = 60_000;
const FIRST_RETRY = 5_000;
const PATIENCE = 30_000;
const STALE = 15_000;

const find = (id) => document.getElementById(id);
const views = ["loading", "watching", "idle", "trouble"].map(find);
const time = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });

let playing = null;    // what is on: { start, end, key }
let ahead = 0;         // by how much the server's clock is ahead of ours
let failures = 0;
let asked = 0;         // when we asked last
let timer;
let asking = false;

const now = () => Date.now() + ahead;

function show(id) {
    for (const view of views) view.hidden = view.id !== id;
    document.body.dataset.state = id;
}

/** Says something to who listens instead of looking; the same thing is said once. */
function announce(text) {
    if (find("announcer").textContent !== text) find("announcer").textContent = text;
}

async function refresh() {
    if (asking) return;
    asking = true;
    asked = Date.now();
    clearTimeout(timer);
    let wait = MINUTE;
    try {
        wait = await ask();
    } catch {
        wait = unreachable();
    } finally {
        asking = false;
    }
    timer = setTimeout(refresh, untilNext(wait));
}

/** When something ends, look soon after, whatever the minute. */
function untilNext(wait) {
    const left = playing ? playing.end - now() : Infinity;
    return left > 0 ? Math.min(wait, left + 3_000) : wait;
}

async function ask() {
    const response = await fetch("/api/watching", {
        cache: "no-store", headers: { Accept: "application/json" }, signal: AbortSignal.timeout(PATIENCE),
    });
    const sent = Date.parse(response.headers.get("Date"));
    // That header counts whole seconds, so a smaller difference says nothing.
    if (sent && Math.abs(sent - Date.now()) > 2_000) ahead = sent - Date.now();
    const answer = await response.json();
    if (response.ok) {
        failures = 0;
        find("notice").hidden = true;
        if (answer.isWatching) watching(answer.content);
        else idle();
        return MINUTE;
    }
    if (typeof answer.error?.code !== "string") { // not the look failed, but we were not let in
        location.reload();
        return MINUTE;
    }
    const seconds = Number(response.headers.get("Retry-After")) || 0;
    return trouble(response.status >= 500, answer.error, seconds * 1_000);
}

function watching(content) {
    const { title = "", subtitle = "", year, progress, ids = {} } = content;
    const key = [content.type, ids.trakt, subtitle, progress.started_at].join();
    const changed = playing?.key !== key;
    playing = { key, start: Date.parse(progress.started_at), end: Date.parse(progress.expires_at) };
    paint(content.images, title);
    if (changed) {
        const heading = find("title");
        heading.textContent = title;
        heading.classList.toggle("long", title.length > 40);
        if (year) {
            const small = document.createElement("span");
            small.className = "year";
            small.textContent = year;
            heading.append(" ", small);
        }
        find("subtitle").textContent = subtitle;
        find("subtitle").hidden = !subtitle;
        moment("started", playing.start);
        moment("ends", playing.end);
        link(content.type, ids);
        document.title = [title, subtitle].filter(Boolean).join(", ") + " · now watching";
        announce("Now watching " + [title, subtitle].filter(Boolean).join(", "));
    }
    show("watching");
    tick();
}

function moment(id, at) {
    find(id).dateTime = new Date(at).toISOString();
    find(id).textContent = time.format(at);
}

/** Addresses are made from ids that look like ids, and of nothing else. */
function link(type, ids) {
    const movie = type === "movie";
    const imdb = /^tt\d+$/.test(ids.imdb) ? ids.imdb : null;
    const kind = movie ? "movie" : "show";
    const trakt = imdb ? `https://app.trakt.tv/${kind}s/${imdb}`
        : Number.isInteger(ids.trakt) ? `https://trakt.tv/search/trakt/${ids.trakt}?id_type=${kind}` : null;
    const places = [
        ["Trakt", trakt],
        ["IMDb", imdb && `https://www.imdb.com/title/${imdb}/`],
        ["TMDB", Number.isInteger(ids.tmdb) && `https://www.themoviedb.org/${movie ? "movie" : "tv"}/${ids.tmdb}`],
    ];
    find("links").replaceChildren(...places.filter(([, address]) => address).map(([name, address]) => {
        const anchor = document.createElement("a");
        anchor.href = address;
        anchor.rel = "noreferrer";
        anchor.textContent = name;
        const item = document.createElement("li");
        item.append(anchor);
        return item;
    }));
}

/** The pictures, each as soon as it is there; until then, and without any, the colours of the title. */
function paint(images, title) {
    document.documentElement.style.setProperty("--hue", hue(title));
    find("initial").textContent = [...title.replace(/^(the|an?) /i, "")][0]?.toUpperCase() ?? "";
    const small = matchMedia("(max-width: 40rem)").matches;
    load("backdrop", small ? images?.backdrop_medium : images?.backdrop);
    load("ambience", images?.backdrop_small);
    const tmdb = [images?.backdrop, images?.backdrop_small].some((address) => address?.startsWith("https://image.tmdb.org/"));
    find("tmdb").hidden = !tmdb;
    if (tmdb && !find("tmdb-logo").hasAttribute("src")) {
        find("tmdb-logo").src = "https://www.themoviedb.org/assets/2/v4/logos/v2/blue_short-8e7b30f73a4020692ccca9c88bafe5dcb6f8a62a4c6bc55cd9ba82bb2cd95f6c.svg";
    }
}

function load(id, address) {
    const image = find(id);
    const shown = (really) => {
        image.classList.toggle("shown", really);
        if (id === "backdrop") find("watching").classList.toggle("pictured", really);
    };
    if (!address) {
        image.removeAttribute("src");
        shown(false);
    } else if (image.getAttribute("src") !== address) {
        shown(false);
        image.onload = () => shown(true);
        image.onerror = () => image.removeAttribute("src"); // the next look tries it again
        image.src = address;
    }
}

function hue(title) {
    let sum = title ? 0 : 265;
    for (const letter of title) sum = (sum * 31 + letter.codePointAt(0)) % 360;
    return sum;
}

/** Where the bar stands now; what screen readers hear of it changes with the percentage only. */
function tick() {
    if (!playing || document.hidden) return;
    const share = Math.min(1, Math.max(0, (now() - playing.start) / Math.max(1, playing.end - playing.start)));
    find("fill").style.width = `${share * 100}%`;
    const left = remaining(playing.end - now());
    if (find("left").textContent !== left) {
        find("left").textContent = left;
        find("progress").setAttribute("aria-valuenow", Math.floor(share * 100));
        find("progress").setAttribute("aria-valuetext", `${Math.floor(share * 100)} percent, ${left}`);
    }
}

function remaining(milliseconds) {
    const minutes = Math.ceil(milliseconds / MINUTE);
    if (minutes <= 0) return "Should be over";
    const hours = Math.floor(minutes / 60);
    return [hours && `${hours} h`, minutes % 60 && `${minutes % 60} min`].filter(Boolean).join(" ") + " left";
}

function idle() {
    playing = null;
    paint(null, "");
    document.title = "Nothing is playing";
    announce("Nothing is playing");
    show("idle");
}

/** What is still on stays on; only a note says that it may be out of date. Returns how long to wait. */
function trouble(passing, error, least) {
    if (passing && playing && now() < playing.end) {
        note(error.message);
    } else {
        playing = null;
        paint(null, "");
        find("notice").hidden = true;
        find("trouble-what").textContent = error.message;
        find("trouble-next").textContent = sentence(error.next);
        const address = /^https?:\/\//.test(error.details?.url) ? error.details.url : null;
        find("trouble-url").hidden = !address;
        if (address) {
            find("trouble-url").href = address;
            find("trouble-url").textContent = "Sign in to Trakt";
        }
        document.title = "Now watching: trouble";
        announce(error.message);
        show("trouble");
    }
    return passing ? Math.max(least, backOff()) : MINUTE;
}

const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function unreachable() {
    const message = navigator.onLine ? "This server cannot be reached." : "This device is offline.";
    return trouble(true, { message, next: "this page asks again by itself." }, 0);
}

function note(message) {
    find("notice-text").textContent = message + " What you see may be out of date; this page asks again by itself.";
    find("notice").hidden = false;
}

const backOff = () => Math.min(MINUTE, FIRST_RETRY * 2 ** failures++);

for (const button of document.querySelectorAll(".again")) button.addEventListener("click", refresh);
addEventListener("online", refresh);
document.addEventListener("visibilitychange", () => {
    if (!document.hidden && Date.now() - asked > STALE) refresh();
    tick();
});
setInterval(tick, 1_000);
announce("Looking what is playing");
refresh();
