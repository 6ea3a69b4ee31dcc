package dev.traktmcp.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import java.io.IOException;

/**
 * The SDK's mapper over Jackson, for those who do one thing otherwise. Jackson's is made at its first use. Safe for use
 * by several threads.
 */
public abstract class DelegatingMapper implements McpJsonMapper {
    private static final class Lazy {
        private static final McpJsonMapper JACKSON = new JacksonMcpJsonMapper(McpJson.PROTOCOL);
    }

    @Override
    public <T> T convertValue(Object value, Class<T> type) {
        return Lazy.JACKSON.convertValue(value, type);
    }

    @Override
    public <T> T convertValue(Object value, TypeRef<T> type) {
        return Lazy.JACKSON.convertValue(value, type);
    }

    @Override
    public <T> T readValue(String json, Class<T> type) throws IOException {
        return Lazy.JACKSON.readValue(json, type);
    }

    @Override
    public <T> T readValue(byte[] json, Class<T> type) throws IOException {
        return Lazy.JACKSON.readValue(json, type);
    }

    @Override
    public <T> T readValue(String json, TypeRef<T> type) throws IOException {
        return Lazy.JACKSON.readValue(json, type);
    }

    @Override
    public <T> T readValue(byte[] json, TypeRef<T> type) throws IOException {
        return Lazy.JACKSON.readValue(json, type);
    }

    @Override
    public String writeValueAsString(Object value) throws IOException {
        return Lazy.JACKSON.writeValueAsString(value);
    }

    @Override
    public byte[] writeValueAsBytes(Object value) throws IOException {
        return Lazy.JACKSON.writeValueAsBytes(value);
    }
}
