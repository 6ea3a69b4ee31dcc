import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { SSEClientTransport } from "@modelcontextprotocol/sdk/client/sse.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { official, opener } from "../official.mjs";

export const name = "TypeScript SDK v1";
export const packages = ["@modelcontextprotocol/sdk"];
const open = opener(StdioClientTransport, StreamableHTTPClientTransport, SSEClientTransport);
export const connect = (transport, target, answer) =>
    official(Client, {}, ElicitRequestSchema, open(transport, target), answer);
