// Fifty clients at once, of whom some are rude: node clients.mjs [seconds, by default 300]. Twenty-five behave and call tools; the
// others vanish in the middle of a call, never read their stream, send a byte now and then, or flood with sessions. It prints
// what the server has in memory (VmRSS; Linux only) at each minute, and what went wrong for those who behave, which is nothing.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';

const seconds = Number(process.argv[2] ?? 300);
const script = fileURLToPath(new URL('../run.sh', import.meta.url));
const command = process.env.SERVER ? process.env.SERVER.split(' ') : ['/bin/sh', script, 'http'];
const server = spawn(command[0], [...command.slice(1), '--sandbox', '--port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
const address = await new Promise((resolve, reject) => {
  let said = '';
  server.stderr.on('data', text => {
    said += text;
    const found = /http:\/\/127\.0\.0\.1:(\d+)\/mcp/.exec(said);
    if (found) resolve({ url: found[0], port: Number(found[1]) });
  });
  server.once('exit', code => reject(new Error(`the server ended with ${code}: ${said}`)));
});
const end = Date.now() + seconds * 1000;
const going = () => Date.now() < end;
const counts = { calls: 0, errors: 0, anew: 0, rude: 0 };
const errors = new Map();

const headers = session => ({
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
  'mcp-protocol-version': '2025-11-25',
  ...session && { 'mcp-session-id': session },
});
const message = (method, params, id) => JSON.stringify({ jsonrpc: '2.0', ...id && { id }, method, params });
const post = (session, body) =>
  fetch(address.url, { method: 'POST', headers: headers(session), body, signal: AbortSignal.timeout(60_000) });

async function opened() {
  const answer = await post(null, message('initialize', { protocolVersion: '2025-11-25', capabilities: {},
    clientInfo: { name: 'bench', version: '1' } }, 'init'));
  await answer.text();
  if (!answer.ok) throw new Error(`initialize: ${answer.status}`);
  const session = answer.headers.get('mcp-session-id');
  await (await post(session, message('notifications/initialized'))).text();
  return session;
}

const CALLS = [
  ['tools/list', {}],
  ['tools/call', { name: 'get_watchlist', arguments: {} }],
  ['tools/call', { name: 'get_history', arguments: {} }],
  ['ping', {}],
];

async function behave(number) {
  let session = null;
  for (let id = 1; going(); id++) {
    try {
      session ??= await opened();
      const [method, params] = CALLS[(id + number) % CALLS.length];
      const answer = await post(session, message(method, params, id));
      const text = await answer.text();
      if (answer.status === 404) { // ended as unused: what the specification lets a client do then
        counts.anew++;
        session = null;
      } else if (!answer.ok || !text.includes('"result"')) {
        throw new Error(`${method}: ${answer.status} ${text.slice(0, 100)}`);
      }
      counts.calls++;
    } catch (e) {
      counts.errors++;
      const what = e.cause?.code ?? e.message;
      errors.set(what, (errors.get(what) ?? 0) + 1);
    }
    await sleep(200 + Math.random() * 400);
  }
}

async function raw(method, more, use) {
  const socket = connect(address.port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(`${method} /mcp HTTP/1.1\r\nHost: localhost\r\n`
    + Object.entries({ ...headers(), ...more }).map(([name, value]) => `${name}: ${value}\r\n`).join('') + '\r\n');
  try {
    await use(socket);
  } finally {
    socket.destroy();
  }
}

const RUDE = {
  async vanish() {
    const session = await opened();
    const body = message(...CALLS[1], 1);
    await raw('POST', { 'mcp-session-id': session, 'content-length': body.length }, async socket => {
      socket.write(body);
      await sleep(5);
      socket.resetAndDestroy();
    });
    await sleep(500);
  },
  async stall() {
    const session = await opened();
    await (await post(session, message('resources/subscribe', { uri: 'trakt://me/watching' }, 1))).text();
    await raw('GET', { 'mcp-session-id': session }, async socket => {
      socket.pause();
      for (let i = 0; i < 20 && going(); i++) await sleep(1_000);
    });
  },
  async dribble() {
    await raw('POST', { 'content-length': 1000 }, async socket => {
      for (let i = 0; i < 60 && going() && !socket.destroyed; i++) {
        socket.write(' ');
        await sleep(1_000);
      }
    });
  },
  async flood() {
    for (let i = 0; i < 20; i++) await opened();
    await sleep(500);
  },
  async large() {
    await (await post(null, 'x'.repeat(2_000_000))).text();
    await sleep(1_000);
  },
};

async function annoy(deed) {
  while (going()) {
    try {
      await deed();
    } catch {
      await sleep(1_000); // refused, which is what should happen
    }
    counts.rude++;
  }
}

const memory = () => {
  let pid = server.pid;
  try { // run.sh may be a shell whose child is the server
    const child = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0];
    if (child && !readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('java')) pid = child;
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
  } catch {
    return NaN;
  }
};
const report = () => console.log(`${String(Math.round((Date.now() - end) / 1000 + seconds)).padStart(4)} s  ${memory()} MB  `
  + Object.entries(counts).map(([name, count]) => `${name} ${count}`).join('  '));

report();
const minutes = setInterval(report, 60_000);
const deeds = Object.values(RUDE);
await Promise.all(Array.from({ length: 50 }, (_, i) => i % 2 ? annoy(deeds[(i >> 1) % deeds.length]) : behave(i)));
clearInterval(minutes);
report();
for (const [what, times] of errors) console.log(`${times} × ${what}`);
server.removeAllListeners('exit');
const ended = new Promise(resolve => server.once('exit', (code, signal) => resolve(code ?? signal)));
server.kill('SIGTERM');
console.log(`ended with ${await ended}`);
process.exit(counts.errors === 0 ? 0 : 1);
