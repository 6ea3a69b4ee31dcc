package dev.traktmcp.mcp;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.Failure.NotSignedIn;
import dev.traktmcp.failure.Failure.UnknownTool;
import dev.traktmcp.failure.FailureCode;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.json.RecordReader;
import dev.traktmcp.json.RecordWriter;
import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.mcp.arguments.Arguments;
import dev.traktmcp.mcp.arguments.PageSize;
import dev.traktmcp.mcp.arguments.SchemaWording;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.tools.Suggestions;
import dev.traktmcp.tools.Tools;
import dev.traktmcp.tools.core.ToolReply;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Runs one call, from the arguments as sent to the result as sent; only this class turns failures into words. Safe for
 * use by several threads.
 */
public final class Dispatcher {
    private static final LazyLogger LOG = new LazyLogger(Dispatcher.class);
    private static final RecordReader INPUT = new RecordReader((_, text) -> text, input -> input);
    static final String ERROR = "dev.traktmcp/error";

    private final Catalog catalog;
    private final Tools tools;
    private final JsonText jsonText;
    private final String mark;
    private final ToolPrefix prefix;
    private final Map<String, Arguments> arguments = new ConcurrentHashMap<>();
    private final ResourceUpdates updates = new ResourceUpdates();

    /** @param mark precedes every text, such as {@code "[sandbox] "}; else empty */
    public Dispatcher(Catalog catalog, Tools tools, JsonText jsonText, String mark) {
        this.catalog = catalog;
        this.tools = tools;
        this.jsonText = jsonText;
        this.mark = mark;
        this.prefix = catalog.prefix();
        tools.whenWritten(updates::written);
    }

    /** Who hears of it when a call has written something. */
    ResourceUpdates updates() {
        return updates;
    }

    Suggestions suggestions() {
        return tools.suggestions();
    }

    /** Why a tool that exists is off here, after its name; else null. */
    @Nullable
    String off(String name) {
        return tools.off(name);
    }

    /** @throws EarlyAnswer where the answer is no reply of the tool */
    CallToolResult call(String name, @Nullable Map<String, Object> given, Client client) {
        return catalog.definition(name) == null || catalog.isReadOnly(name) ? answer(name, given, client)
                : tools.writing(name, client::writing, () -> answer(name, given, client));
    }

    /**
     * The refusal of a call of what is no tool here. Clients take some words to mean a slip of the pen, and then call
     * the tool whose name is nearest, be it the opposite; these are none of them.
     */
    String refusal(@Nullable Object name) {
        String there = "What there is: " + String.join(", ", catalog.names().stream().map(prefix::named).toList());
        if (!(name instanceof String called)) {
            return "A call needs the name of a tool. " + there;
        }
        String bare = prefix.bare(called);
        String off = bare == null ? null : tools.off(bare);
        return off == null ? "This server offers no \"" + SchemaWording.brief(called) + "\". " + there
                : called + " " + off;
    }

    private CallToolResult answer(String name, @Nullable Map<String, Object> given, Client client) {
        try {
            Map<String, Object> checked = check(name, given == null ? Map.of() : given);
            ToolReply reply = tools.call(
                    name, type -> Objects.requireNonNull(INPUT.read(checked, type)),
                    client.clarifier());
            if (reply.toOpen() != null && client.canOpen()) {
                client.open(reply.toOpen().url(), reply.toOpen().reason());
            }
            return reply.failed() ? nothingDone(reply) : done(cut(reply, given, checked), client);
        } catch (TraktException e) {
            LOG.debug("{} failed", name, e);
            if (e.failure() instanceof NotSignedIn wanted && wanted.url() != null && client.canOpen()) {
                client.open(wanted.url(), wanted.code() == null
                        ? "Sign in to Trakt again" : "Sign in to Trakt with the code " + wanted.code());
            }
            Catalog.Definition called = catalog.definition(name);
            Explanation explanation = Explanation.of(e.failure());
            return failed(called != null && called.reads() ? explanation.ofRead() : explanation);
        } catch (EarlyAnswer e) {
            throw e;
        } catch (CancellationException e) {
            LOG.debug("{} was cancelled", name); // nobody waits for this answer
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
        return PageSize.within(definition.inputSchema(),
                arguments.computeIfAbsent(name, _ -> new Arguments(definition.inputSchema(), tools.input(name)))
                        .check(given));
    }

    /** Who wanted more than a page has, and does not have all, is told what it has. */
    private static ToolReply cut(ToolReply reply, @Nullable Map<String, Object> given, Map<String, Object> checked) {
        return PageSize.isCut(given, checked) && facts(reply).get("next_page") != null
                ? reply.saying("At most " + checked.get(PageSize.NAME) + " at once.", reply.details()) : reply;
    }

    private CallToolResult done(ToolReply reply, Client client) {
        Map<String, Object> data = marked(facts(reply));
        CallToolResult.Builder result = CallToolResult.builder()
                .addTextContent(mark + prefix.inWords(reply.summary()))
                .structuredContent(data)
                .isError(false);
        if (jsonText.wantedBy(client)) {
            result.addTextContent(new String(UntypedJson.write(data), StandardCharsets.UTF_8));
        }
        return result.build();
    }

    private static Map<String, Object> facts(ToolReply reply) {
        Map<String, Object> facts = RecordWriter.object(reply.data());
        if (!reply.unshown().isEmpty()) {
            facts.put("recent_writes", RecordWriter.write(reply.unshown()));
        }
        if (reply.asOf() != null) {
            facts.put("as_of", reply.asOf().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        if (reply.details() != null) {
            facts.put("details", RecordWriter.object(reply.details()));
        }
        return facts;
    }

    /** In the sandbox, which the mark before a text says, the data say it, too. */
    private Map<String, Object> marked(Map<String, Object> data) {
        if (!mark.isEmpty()) {
            data.put("sandbox", true);
        }
        return data;
    }

    /** Errors have no structured content, as clients check it against the output schema. */
    private CallToolResult nothingDone(ToolReply reply) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("code", "nothing_done");
        facts.putAll(facts(reply));
        return error(reply.summary(), facts);
    }

    private CallToolResult failed(Explanation explanation) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("code", explanation.code().word());
        facts.putAll(RecordWriter.object(explanation.facts()));
        return error(explanation.text(), facts);
    }

    private CallToolResult error(String text, Map<String, Object> facts) {
        return CallToolResult.builder()
                .addTextContent(mark + prefix.inWords(text))
                .isError(true)
                .meta(Map.of(ERROR, marked(facts)))
                .build();
    }
}
