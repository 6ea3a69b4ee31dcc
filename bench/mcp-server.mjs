// Our tools behind McpServer of the TypeScript SDK v2, each answering at once: what a quick start looks like elsewhere.
import { readFileSync } from 'node:fs';
import { McpServer, fromJsonSchema } from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';

const { tools } = JSON.parse(readFileSync(new URL('../tools.json', import.meta.url)));
const server = new McpServer({ name: 'bench', version: '1.0.0' });
for (const { name, title, description, inputSchema, annotations } of tools) {
  server.registerTool(
    name,
    { title, description, annotations, inputSchema: fromJsonSchema(inputSchema) },
    async () => ({ content: [{ type: 'text', text: 'done' }] }));
}
await server.connect(new StdioServerTransport());
