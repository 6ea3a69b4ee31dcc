// Our tools behind McpServer of the TypeScript SDK v2, each answering at once: what a quick server looks like elsewhere.
// On stdio, or over HTTP where a port is given.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { McpServer, createMcpHandler, fromJsonSchema } from '@modelcontextprotocol/server';

const { tools } = JSON.parse(readFileSync(new URL('../tools.json', import.meta.url)));
const schemas = new Map(tools.map(tool => [tool.name, fromJsonSchema(tool.inputSchema)]));

function create() {
  const server = new McpServer({ name: 'bench', version: '1.0.0' });
  for (const { name, title, description, annotations } of tools) {
    server.registerTool(
      name,
      { title, description, annotations, inputSchema: schemas.get(name) },
      async () => ({ content: [{ type: 'text', text: 'done' }] }));
  }
  return server;
}

const port = process.argv[2];
if (port === undefined) {
  const { StdioServerTransport } = await import('@modelcontextprotocol/server/stdio');
  await create().connect(new StdioServerTransport());
} else {
  const { toNodeHandler } = await import('@modelcontextprotocol/node');
  createServer(toNodeHandler(createMcpHandler(create))).listen(Number(port), '127.0.0.1');
}
