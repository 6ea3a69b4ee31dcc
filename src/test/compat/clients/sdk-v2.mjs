import { Client, SSEClientTransport, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { official, opener } from "../official.mjs";

export const name = "TypeScript SDK v2";
export const packages = ["@modelcontextprotocol/client"];
const open = opener(StdioClientTransport, StreamableHTTPClientTransport, SSEClientTransport);
export const connect = (transport, target, answer) =>
    official(Client, {}, "elicitation/create", open(transport, target), answer);
