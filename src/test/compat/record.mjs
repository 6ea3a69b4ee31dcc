// Writes down what a client sends, a message a line, and passes everything on as it is.
// node record.mjs <file> <command that runs a server over stdio …>   or, over HTTP, recordHttp
import { spawn } from "node:child_process";
import { appendFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A proxy before the server at this address; resolves to its own address, what was sent, and a way to end it. */
export async function recordHttp(address) {
    const sent = [];
    const proxy = createServer((incoming, outgoing) => {
        const chunks = [];
        incoming.on("data", (chunk) => chunks.push(chunk));
        incoming.on("end", () => {
            const body = Buffer.concat(chunks);
            if (body.length) sent.push(...[JSON.parse(body)].flat());
            const passed = request(`${address}${incoming.url}`, { method: incoming.method, headers: incoming.headers },
                (answer) => {
                    outgoing.writeHead(answer.statusCode, answer.headers);
                    outgoing.flushHeaders();
                    answer.pipe(outgoing);
                    answer.on("error", () => outgoing.destroy());
                });
            passed.on("error", () => outgoing.destroy());
            outgoing.on("close", () => passed.destroy());
            passed.end(body);
        });
    });
    await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    const stop = () => (proxy.closeAllConnections(), new Promise((resolve) => proxy.close(resolve)));
    return { address: `http://127.0.0.1:${proxy.address().port}`, sent, stop };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const [file, command, ...args] = process.argv.slice(2);
    const server = spawn(command, args, { stdio: ["pipe", "inherit", "inherit"] });
    createInterface({ input: process.stdin })
        .on("line", (line) => (appendFileSync(file, `${line}\n`), server.stdin.write(`${line}\n`)))
        .on("close", () => server.stdin.end());
    server.stdin.on("error", () => {});
    for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => server.kill(signal));
    server.on("exit", (code) => process.exit(code ?? 1));
}
