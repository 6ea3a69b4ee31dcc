package dev.traktmcp.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import java.util.Map;

/**
 * The SDK's validator, loaded at the first reply that needs it: checking every schema of {@code tools.json} against the
 * meta-schema at each start would cost more than the rest of the opening. A test checks them once instead.
 */
final class LazyValidator implements JsonSchemaValidator {

    /** Loaded with the class, so once and only when first asked. */
    private static final class Real {
        private static final JsonSchemaValidator VALIDATOR = McpJsonDefaults.getSchemaValidator();
    }

    @Override
    public ValidationResponse validate(Map<String, Object> schema, Object content) {
        return Real.VALIDATOR.validate(schema, content);
    }

    @Override
    public ValidationResponse validateSchema(Map<String, Object> schema) {
        return ValidationResponse.asValid(null);
    }
}
