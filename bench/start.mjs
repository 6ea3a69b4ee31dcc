// Times the start of servers over stdio, in turn: node start.mjs [rounds]. Medians with least and greatest value, and as a
// ratio to the first server. Memory is the peak of the process (VmHWM), so this runs on Linux only.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const here = path => fileURLToPath(new URL(path, import.meta.url));
const SERVERS = {
  'TypeScript v2 McpServer': [process.execPath, here('mcp-server.mjs')],
  'TypeScript v1 Server': [process.execPath, here('low-level.mjs')],
  'server-everything': [process.execPath, here('node_modules/@modelcontextprotocol/server-everything/dist/index.js')],
  'trakt-mcp (run.sh)': ['/bin/sh', here('../run.sh'), '--sandbox'],
};
const CALLS = { 'server-everything': ['echo', { message: 'a' }] };
const rounds = Number(process.argv[2] ?? 15);

const peak = pid => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

async function time(name) {
  const [program, ...args] = SERVERS[name];
  const begin = performance.now();
  const server = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const gone = new Promise(resolve => server.once('exit', resolve));
  const waiting = new Map();
  createInterface({ input: server.stdout }).on('line', line => {
    const message = JSON.parse(line);
    waiting.get(message.id)?.(message);
  });
  const send = message => server.stdin.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n');
  const ask = (id, method, params) => new Promise((resolve, reject) => {
    waiting.set(id, answer => answer.error ? reject(new Error(JSON.stringify(answer.error))) : resolve(performance.now() - begin));
    gone.then(() => reject(new Error(`${name} is gone`)));
    send({ id, method, params });
  });
  const figures = {};
  figures.initialize = await ask(1, 'initialize', {
    protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'bench', version: '1' } });
  send({ method: 'notifications/initialized' });
  figures['tools/list'] = await ask(2, 'tools/list', {});
  figures['MB then'] = peak(server.pid);
  const [tool, given] = CALLS[name] ?? ['get_watchlist', {}];
  figures['first call'] = await ask(3, 'tools/call', { name: tool, arguments: given });
  figures['MB after'] = peak(server.pid);
  server.stdin.end();
  await gone;
  return figures;
}

const runs = Object.fromEntries(Object.keys(SERVERS).map(name => [name, []]));
for (let round = 0; round <= rounds; round++) {
  for (const name of Object.keys(SERVERS).sort(() => Math.random() - 0.5)) {
    const figures = await time(name);
    if (round > 0) runs[name].push(figures); // the first round warms the disk
  }
}

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const first = Object.keys(SERVERS)[0];
console.log(`Medians of ${rounds} runs in turn (least-greatest), ratio to ${first}; milliseconds since the spawn, MB at the peak.`);
for (const name of Object.keys(SERVERS)) {
  const cells = Object.keys(runs[name][0]).map(figure => {
    const values = runs[name].map(run => run[figure]);
    const ratio = median(values) / median(runs[first].map(run => run[figure]));
    return `${figure} ${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)}-${Math.max(...values).toFixed(0)}) ${ratio.toFixed(2)}`;
  });
  console.log(`${name}: ${cells.join(', ')}`);
}
