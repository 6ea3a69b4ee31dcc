// Asks servers over HTTP as fast as they answer, with wrk on 32 connections: node http.mjs [rounds [seconds [warm-up]]]. Medians with
// least and greatest value, and as a ratio to the first server. Memory is what is resident at the end (VmRSS; Linux only).
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = path => fileURLToPath(new URL(path, import.meta.url));
const SERVERS = {
  'TypeScript v2 McpServer': port => [process.execPath, here('mcp-server.mjs'), port],
  'trakt-mcp (run.sh)': port => ['/bin/sh', here('../run.sh'), 'http', '--sandbox', '--port', port],
};
const SESSION = '2025-11-25';
const STATELESS = '2026-07-28';
const QUESTIONS = [['ping', SESSION], ['tools/list', SESSION], ['tools/list', STATELESS]];
const rounds = Number(process.argv[2] ?? 5);
const seconds = Number(process.argv[3] ?? 8);
const warmUp = Number(process.argv[4] ?? 15);
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const run = promisify(execFile);

const free = () => new Promise(resolve => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(String(port)));
  });
});

const headers = (session, revision = SESSION, method) => ({
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
  'mcp-protocol-version': revision,
  ...revision === STATELESS && { 'mcp-method': method },
  ...session && revision === SESSION && { 'mcp-session-id': session },
});

const params = revision => JSON.stringify(revision === STATELESS ? { _meta: {
  'io.modelcontextprotocol/protocolVersion': STATELESS, 'io.modelcontextprotocol/clientCapabilities': {},
  'io.modelcontextprotocol/clientInfo': { name: 'bench', version: '1' } } } : {});

async function opened(url) {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 0, method: 'initialize', params: {
    protocolVersion: SESSION, capabilities: {}, clientInfo: { name: 'bench', version: '1' } } });
  for (let tries = 0; ; tries++) {
    try {
      const answer = await fetch(url, { method: 'POST', headers: headers(), body });
      await answer.text();
      const session = answer.headers.get('mcp-session-id');
      if (session) {
        const body = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' });
        await (await fetch(url, { method: 'POST', headers: headers(session), body })).text();
      }
      return session;
    } catch (e) {
      if (tries === 200) throw e;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}

function script(method, revision, session) {
  const lines = Object.entries(headers(session, revision, method)).map(([name, value]) => `wrk.headers["${name}"] = "${value}"`);
  const path = join(folder, 'ask.lua');
  writeFileSync(path, `wrk.method = "POST"
${lines.join('\n')}
local id = 0
function request()
  id = id + 1
  return wrk.format(nil, nil, nil, '{"jsonrpc":"2.0","id":' .. id .. ',"method":"${method}","params":${params(revision)}}')
end
`);
  return path;
}

const milliseconds = text => {
  const [, value, unit] = /^([\d.]+)(us|ms|s|m)$/.exec(text);
  return Number(value) * { us: 0.001, ms: 1, s: 1000, m: 60000 }[unit];
};

async function ask(url, [method, revision], session, time) {
  const given = ['-t1', '-c32', `-d${time}s`, '--timeout', '2s', '--latency', '-s', script(method, revision, session), url];
  const { stdout } = await run('wrk', given);
  if (/Non-2xx/.test(stdout)) throw new Error(stdout);
  const timeouts = /timeout (\d+)/.exec(stdout);
  return {
    'requests/s': Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)[1]),
    p50: milliseconds(/^ +50%\s+(\S+)/m.exec(stdout)[1]),
    p99: milliseconds(/^ +99%\s+(\S+)/m.exec(stdout)[1]),
    'time-outs': timeouts ? Number(timeouts[1]) : 0,
  };
}

async function time(name) {
  const port = await free();
  const [program, ...args] = SERVERS[name](port);
  const server = spawn(program, args, { stdio: 'ignore' });
  try {
    const url = `http://127.0.0.1:${port}/mcp`;
    const session = await opened(url);
    const figures = {};
    for (const question of QUESTIONS) {
      await ask(url, question, session, warmUp);
      for (const [figure, value] of Object.entries(await ask(url, question, session, seconds))) {
        figures[`${question.join(' of ')} ${figure}`] = value;
      }
    }
    figures.MB = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))[1]) / 1024;
    return figures;
  } finally {
    server.kill();
  }
}

const runs = Object.fromEntries(Object.keys(SERVERS).map(name => [name, []]));
for (let round = 0; round < rounds; round++) {
  for (const name of Object.keys(SERVERS)) {
    runs[name].push(await time(name));
  }
}

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const first = Object.keys(SERVERS)[0];
console.log(`Medians of ${rounds} runs in turn (least-greatest), ratio to ${first}; milliseconds, MB at the end.`);
for (const name of Object.keys(SERVERS)) {
  for (const figure of Object.keys(runs[name][0])) {
    const values = runs[name].map(run => run[figure]);
    const ratio = median(values) / median(runs[first].map(run => run[figure]));
    console.log(`${name}: ${figure} ${median(values).toFixed(1)} (${Math.min(...values).toFixed(1)}-${Math.max(...values).toFixed(1)}) ${ratio.toFixed(2)}`);
  }
}
