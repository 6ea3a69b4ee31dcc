#!/usr/bin/env node
// Starts trakt-mcp from the package that npm chose for this system. stdout belongs to the program.
"use strict";
const { spawn } = require("node:child_process");
const { constants } = require("node:os");
const path = require("node:path");

const platform = `${process.platform}-${process.arch}`;

function refuse(why) {
    console.error(`trakt-mcp: ${why}`);
    console.error("With Java 25 or newer trakt-mcp-all.jar of the same release runs everywhere: java -jar trakt-mcp-all.jar");
    process.exit(1);
}

/** The folder with Java and the server in it, or undefined. */
function runtime() {
    try {
        return path.dirname(require.resolve(`trakt-mcp-${platform}/package.json`));
    } catch {
        return undefined;
    }
}

function start(folder) {
    const java = path.join(folder, "java", "bin", "java.exe");
    const flags = (name) => `@${path.join(folder, "flags", name)}`;
    const words = process.argv.slice(2);
    const [program, args] = process.platform === "win32"
        ? [java, [flags("always"), flags(words[0] === "http" ? "server" : "desktop"), "-jar", path.join(folder, "trakt-mcp.jar"), ...words]]
        : [path.join(folder, "bin", "trakt-mcp"), words];
    let child;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal)); // before it can answer
    child = spawn(program, args, { stdio: "inherit", windowsHide: true });
    child.on("error", (error) => refuse(`${program} cannot be started (${error.code}).`));
    child.on("exit", (code, signal) => {
        if (code === 126 || code === 127) refuse(`the Java of trakt-mcp-${platform} does not run here, as said above; it is for systems with glibc.`);
        process.exit(signal ? 128 + constants.signals[signal] : code);
    });
}

const folder = runtime();
if (folder) start(folder);
else refuse(`npm has installed no package trakt-mcp-${platform}: there is none for this system (musl, as in Alpine, included), or optional packages are turned off.`);
