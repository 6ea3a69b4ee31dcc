package dev.traktmcp.mcp;

import dev.traktmcp.mcp.Catalog.Definition;
import dev.traktmcp.mcp.beside.Cards;
import dev.traktmcp.mcp.beside.Needs;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.AsyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema.Icon;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Builds the SDK's stateless server, whose handler {@link Protocol} uses. */
final class SdkServer {
    /** The name under which a request's context holds its {@link Client}. */
    static final String CLIENT = "client";

    private SdkServer() {}

    /** @param threads run the calls of tools */
    static McpStatelessServerHandler handler(
            Catalog catalog, Dispatcher dispatcher, HotMapper mapper, ExecutorService threads,
            String version, String instructions) {
        Scheduler scheduler = Schedulers.fromExecutorService(threads);
        Seam seam = new Seam();
        McpServer.async(seam)
                .jsonMapper(mapper)
                .jsonSchemaValidator(new NoOutputValidation())
                .validateToolInputs(false) // Arguments does, with better words
                .serverInfo(Implementation.builder(Protocol.NAME, version).title(Protocol.TITLE)
                        .icons(List.of(Icon.builder(Opening.ICON).mimeType(Opening.ICON_TYPE)
                                .sizes(List.of(Opening.ICON_SIZE)).build()))
                        .build())
                .instructions(instructions)
                .capabilities(capabilities(catalog))
                .tools(catalog.definitions().stream()
                        .map(tool -> specification(tool, catalog.prefix(), dispatcher, scheduler)).toList())
                .build();
        return Objects.requireNonNull(seam.handler);
    }

    /** What {@link Opening} declares, too; {@link Offers} answers for all but the tools. */
    private static ServerCapabilities capabilities(Catalog catalog) {
        ServerCapabilities.Builder can = ServerCapabilities.builder().tools(false);
        boolean cards = !catalog.cards().isEmpty();
        boolean resources = Needs.offersResources(catalog.names());
        boolean prompts = Needs.offersPrompts(catalog.names());
        if (cards || resources) {
            can.resources(resources, false);
        }
        if (prompts) {
            can.prompts(false);
        }
        if (resources || prompts) {
            can.completions();
        }
        if (cards) {
            can.extensions(Map.of(Cards.EXTENSION, Map.of("mimeTypes", List.of(Cards.MIME_TYPE))));
        }
        return can.build();
    }

    private static AsyncToolSpecification specification(
            Definition definition, ToolPrefix prefix, Dispatcher dispatcher, Scheduler scheduler) {
        String name = definition.name();
        return AsyncToolSpecification.builder()
                .tool(HotMapper.tool(prefix.inDefinition(definition.json())))
                .callHandler((context, request) -> Mono.fromCallable(
                        () -> dispatcher.call(name, request.arguments(), (Client) context.get(CLIENT)))
                        .subscribeOn(scheduler))
                .build();
    }

    /** Accepts every reply: tests check replies, so that a write that was done is always answered as done. */
    private static final class NoOutputValidation implements JsonSchemaValidator {
        @Override
        public ValidationResponse validate(Map<String, Object> schema, Object content) {
            return ValidationResponse.asValid(null);
        }

        @Override
        public ValidationResponse validateSchema(Map<String, Object> schema) {
            return ValidationResponse.asValid(null);
        }
    }

    /** The transport on which the SDK builds its server; it only hands over the handler. */
    private static final class Seam implements McpStatelessServerTransport {
        private @Nullable McpStatelessServerHandler handler;

        @Override
        public void setMcpHandler(McpStatelessServerHandler given) {
            handler = given;
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }

        @Override
        public List<String> protocolVersions() {
            return Revisions.BY_HANDSHAKE;
        }
    }
}
