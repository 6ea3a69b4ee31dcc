// Counts the tokens (o200k) of the list of tools: node tokens.mjs. A model sees name, description and inputSchema of each;
// the whole entry goes over the wire.
import { readFileSync } from 'node:fs';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';

const { tools } = JSON.parse(readFileSync(new URL('../tools.json', import.meta.url)));
const tokens = value => encode(JSON.stringify(value)).length;
const seen = ({ name, description, inputSchema }) => ({ name, description, inputSchema });
const sum = part => tools.reduce((total, tool) => total + tokens(part(tool)), 0);

console.log('| tool | seen by a model | as sent |\n|---|---|---|');
for (const tool of tools) console.log(`| ${tool.name} | ${tokens(seen(tool))} | ${tokens(tool)} |`);
console.log(`| all ${tools.length} | ${sum(seen)} | ${sum(tool => tool)} |`);
