package dev.traktmcp.mcp;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.Failure.AmbiguousTitle;
import dev.traktmcp.failure.Failure.ListUnclear;
import dev.traktmcp.failure.Failure.NotSignedIn;
import dev.traktmcp.failure.Failure.UnknownTool;
import dev.traktmcp.failure.FailureCode;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.tools.Tools;
import dev.traktmcp.tools.core.ToolReply;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call, from the arguments as sent to the result as sent; the only place where failures become words. */
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final String ERROR = "dev.traktmcp/error";

    /** How the argument of a reference begins that stood in a list. */
    private static final String ENTRY = "items[";

    private final Catalog catalog;
    private final Tools tools;
    private final JsonText jsonText;
    private final String prefix;
    private final Map<String, Arguments> arguments = new ConcurrentHashMap<>();

    /** @param prefix stands before every text, such as {@code "[sandbox] "}; else empty */
    public Dispatcher(Catalog catalog, Tools tools, JsonText jsonText, String prefix) {
        this.catalog = catalog;
        this.tools = tools;
        this.jsonText = jsonText;
        this.prefix = prefix;
    }

    CallToolResult call(String name, Map<String, Object> given, Client client) {
        return catalog.definition(name) == null || catalog.isReadOnly(name) ? answer(name, given, client)
                : tools.writing(name, () -> answer(name, given, client));
    }

    private CallToolResult answer(String name, Map<String, Object> given, Client client) {
        try {
            Map<String, Object> checked = check(name, given == null ? Map.of() : given);
            ToolReply reply = client.canAsk() ? asking(name, checked, client, Set.of()) : run(name, checked);
            if (reply.toOpen() != null && client.canOpen()) {
                client.open(reply.toOpen().url(), reply.toOpen().reason());
            }
            return reply.failed() ? nothingDone(reply) : done(reply, client);
        } catch (TraktException e) {
            LOG.debug("{} failed", name, e);
            if (e.failure() instanceof NotSignedIn wanted && wanted.url() != null && client.canOpen()) {
                client.open(wanted.url(), "Sign in to Trakt with the code " + wanted.code());
            }
            return failed(Explanation.of(e.failure()));
        } catch (CancellationException e) {
            LOG.debug("{} was cancelled", name); // nobody waits for what follows
            return failed(new Explanation(FailureCode.CANCELLED, "The call was cancelled.", "nothing.", Map.of()));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.error("{} broke on a bug", name, e);
            return failed(new Explanation(
                    FailureCode.BUG,
                    "Something in this server broke while it worked on " + name + ", which is a bug.",
                    "look whether anything was changed before trying again; the server's log has the details.",
                    Map.of()));
        }
    }

    private Map<String, Object> check(String name, Map<String, Object> given) {
        Catalog.Definition definition = catalog.definition(name);
        if (definition == null) {
            throw new UnknownTool(SchemaWording.brief(name), catalog.names()).raise();
        }
        return arguments.computeIfAbsent(name, _ -> new Arguments(definition.inputSchema())).check(given);
    }

    private ToolReply run(String name, Map<String, Object> checked) {
        return tools.call(name, type -> McpJson.TOOLS.convertValue(checked, type));
    }

    /** @param declined of a list, what the person would not say; the rest of it is done all the same */
    private ToolReply asking(String name, Map<String, Object> checked, Client client, Set<String> declined) {
        try {
            return tools.call(name, type -> McpJson.TOOLS.convertValue(checked, type), declined);
        } catch (TraktException e) {
            AmbiguousTitle question = switch (e.failure()) {
                case AmbiguousTitle title -> title;
                case ListUnclear(var said, var candidates) -> new AmbiguousTitle(said, "list", candidates);
                default -> throw e;
            };
            Optional<Candidate> chosen =
                    client.ask("Which " + question.said() + " is meant?", question.candidates());
            if (chosen.isPresent()) {
                return asking(name, settled(checked, question.argument(), chosen.get().id()), client, declined);
            }
            if (!question.argument().startsWith(ENTRY)) {
                throw e;
            }
            Set<String> more = new HashSet<>(declined);
            more.add(question.argument());
            return asking(name, checked, client, more);
        }
    }

    /** The same call with the id in place of what was ambiguous. */
    private static Map<String, Object> settled(Map<String, Object> checked, String argument, String id) {
        Map<String, Object> settled = new LinkedHashMap<>(checked);
        if (argument.startsWith(ENTRY)) {
            List<Object> items = new ArrayList<>((List<?>) checked.get("items"));
            items.set(Integer.parseInt(argument.substring(ENTRY.length(), argument.length() - 1)), id);
            settled.put("items", items);
        } else if (argument.equals("list")) {
            settled.put("list", id);
        } else {
            settled.keySet().removeAll(List.of("title", "year", "type", "season", "episode"));
            settled.put("id", id);
        }
        return settled;
    }

    private CallToolResult done(ToolReply reply, Client client) {
        Map<String, Object> data = McpJson.TOOLS.convertValue(reply.data(), McpJson.OBJECT);
        CallToolResult.Builder result = CallToolResult.builder()
                .addTextContent(prefix + reply.summary())
                .structuredContent(data)
                .isError(false);
        if (jsonText.wantedBy(client)) {
            result.addTextContent(McpJson.PROTOCOL.writeValueAsString(data));
        }
        return result.build();
    }

    /** No structured content on errors: clients hold it against the output schema. */
    private CallToolResult nothingDone(ToolReply reply) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("code", "nothing_done");
        facts.putAll(McpJson.TOOLS.convertValue(reply.data(), McpJson.OBJECT));
        return error(reply.summary(), facts);
    }

    private CallToolResult failed(Explanation explanation) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("code", explanation.code().word());
        facts.putAll(McpJson.TOOLS.convertValue(explanation.facts(), McpJson.OBJECT));
        return error(explanation.text(), facts);
    }

    private CallToolResult error(String text, Map<String, Object> facts) {
        return CallToolResult.builder()
                .addTextContent(prefix + text)
                .isError(true)
                .meta(Map.of(ERROR, facts))
                .build();
    }
}
