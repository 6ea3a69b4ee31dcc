// Draws pictures to lay text over, the awkward ones among them: by the name in the path.
const sky = {
    night: ["#0b1026", "#27305f", "#e0885a"],
    white: ["#ffffff", "#ffffff", "#fdfdfd"],
    black: ["#000000", "#000000", "#050505"],
    noise: ["#ffe600", "#00e5ff", "#ff0077"],
};

export function scene(path) {
    if (path === "logo") {
        return `<svg xmlns="http://www.w3.org/2000/svg" width="75" height="10"><rect width="75" height="10" rx="5" fill="#01b4e4"/></svg>`;
    }
    const name = Object.keys(sky).find((one) => path.includes(one)) ?? "night";
    const [top, middle, low] = sky[name];
    const shapes = name === "noise"
        ? Array.from({ length: 400 }, (_, i) => `<rect x="${(i * 97) % 1280}" y="${(i * 53) % 720}" width="60" height="24" fill="hsl(${(i * 47) % 360} 100% ${30 + (i % 5) * 15}%)"/>`).join("")
        : name === "night" ? `
            <circle cx="930" cy="190" r="74" fill="#ffe9c9"/>
            <path d="M0 520 180 380 330 470 520 300 700 450 880 340 1060 470 1280 360V720H0z" fill="#161a38"/>
            <path d="M0 610 220 500 430 590 640 480 860 600 1080 510 1280 590V720H0z" fill="#0a0c1d"/>
            ${Array.from({ length: 70 }, (_, i) => `<circle cx="${(i * 211) % 1280}" cy="${(i * 83) % 300}" r="${1 + (i % 3) / 2}" fill="#fff" opacity=".7"/>`).join("")}` : "";
    return `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720" viewBox="0 0 1280 720">
        <defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop stop-color="${top}"/><stop offset=".55" stop-color="${middle}"/><stop offset=".8" stop-color="${low}"/></linearGradient></defs>
        <rect width="1280" height="720" fill="url(#s)"/>${shapes}</svg>`;
}
