// What buttons do that need a script: copy a text, show what the server answers, and notice that a sign-in is finished.
for (const button of document.querySelectorAll("button.copy")) {
    const source = document.getElementById(button.dataset.copy);
    const word = button.textContent;
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
        try {
            await navigator.clipboard.writeText(source.textContent.trim());
            button.textContent = "Copied";
        } catch {
            getSelection().selectAllChildren(source);
            button.textContent = "Selected: copy it now";
        }
        setTimeout(() => { button.textContent = word; }, 4_000);
    });
}

const answer = document.getElementById("answer");
for (const link of document.querySelectorAll("[data-ask]")) {
    link.setAttribute("role", "button");
    link.addEventListener("keydown", (event) => {
        if (event.key === " ") {
            event.preventDefault();
            link.click();
        }
    });
    link.addEventListener("click", async (event) => {
        event.preventDefault();
        const path = link.dataset.ask;
        answer.hidden = false;
        answer.textContent = `${path} …`;
        answer.textContent = await ask(path);
    });
}

async function ask(path) {
    try {
        const found = await fetch(path, { credentials: "omit", cache: "no-store", headers: { Accept: "application/json, text/event-stream" } });
        const challenge = found.headers.get("WWW-Authenticate");
        return [`GET ${path}: ${found.status} ${found.statusText}`, ...(challenge ? [`WWW-Authenticate: ${challenge}`] : []), "",
            indented(await found.text())].join("\n");
    } catch {
        return `GET ${path}: this server cannot be reached. Try again in a minute.`;
    }
}

function indented(text) {
    try {
        return JSON.stringify(JSON.parse(text), null, 2);
    } catch {
        return text;
    }
}

// The answer is the same page while the code was not entered, and another one when it was.
if (document.querySelector("[data-waiting]")) {
    setInterval(async () => {
        try {
            const found = await fetch(`/signin/device/state${location.search}`, { cache: "no-store" });
            if (found.ok && (await found.json()).waiting === false) location.reload();
        } catch {
            // The next look may reach the server again.
        }
    }, 5_000);
}
