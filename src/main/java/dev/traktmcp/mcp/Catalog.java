package dev.traktmcp.mcp;

import dev.traktmcp.json.UntypedJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The definitions of {@code tools.json}, which is the answer to {@code tools/list}, word for word. Safe for use by
 * several threads, as it never changes.
 */
public final class Catalog {

    /** One entry of {@code tools.json}. Safe for use by several threads: two may both read it. */
    static final class Definition {
        private final String name;
        private final boolean reads;
        private final @Nullable PreparedTool prepared;
        private volatile @Nullable Map<String, Object> json;

        /** Its JSON is read at first use. */
        private Definition(PreparedTool prepared) {
            this.name = prepared.name();
            this.reads = prepared.reads();
            this.prepared = prepared;
        }

        Definition(Map<String, Object> json) {
            Map<String, Object> annotations = child(json, "annotations");
            this.name = (String) Objects.requireNonNull(json.get("name"));
            this.reads = annotations != null && Boolean.TRUE.equals(annotations.get("readOnlyHint"));
            this.prepared = null;
            this.json = json;
        }

        String name() {
            return name;
        }

        /** Whether it only reads. */
        boolean reads() {
            return reads;
        }

        @SuppressWarnings("unchecked")
        Map<String, Object> json() {
            Map<String, Object> read = json;
            if (read == null) {
                read = (Map<String, Object>) Objects.requireNonNull(
                        UntypedJson.read(Objects.requireNonNull(prepared).json()));
                json = read;
            }
            return read;
        }

        Map<String, Object> inputSchema() {
            return Objects.requireNonNull(object("inputSchema"));
        }

        @Nullable
        Map<String, Object> object(String field) {
            return child(json(), field);
        }

        /**
         * The address of the card that shows the tool's replies, or null ({@code _meta.ui.resourceUri} of MCP Apps).
         */
        @Nullable
        String card() {
            Map<String, Object> meta = object("_meta");
            Map<String, Object> ui = meta == null ? null : child(meta, "ui");
            return ui == null ? null : (String) ui.get("resourceUri");
        }
    }

    private static final ToolPrefix NONE = new ToolPrefix("", List.of());

    private final SequencedMap<String, Definition> definitions = new LinkedHashMap<>();

    private final ToolPrefix prefix;

    private Catalog(Collection<Definition> entries, ToolPrefix prefix) {
        this.prefix = prefix;
        for (Definition definition : entries) {
            if (definitions.put(definition.name(), definition) != null) {
                throw new IllegalStateException("tools.json defines " + definition.name() + " twice");
            }
        }
    }

    /**
     * The tools as the build has prepared them, else those of the packaged {@code tools.json}.
     *
     * @param implemented the names of the tools that have a class
     * @throws IllegalStateException where the two disagree; it names what is missing on which side
     */
    public static Catalog load(Collection<String> implemented) {
        List<PreparedTool> prepared = PreparedTool.all();
        return prepared.isEmpty() ? ofToolsJson(implemented)
                : agreed(new Catalog(prepared.stream().map(Definition::new).toList(), NONE), implemented);
    }

    /** The same as {@link #load}, whatever is prepared. */
    public static Catalog ofToolsJson(Collection<String> implemented) {
        try (InputStream json = Catalog.class.getResourceAsStream("/tools.json")) {
            return read(json.readAllBytes(), implemented);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Catalog read(byte[] json, Collection<String> implemented) {
        @SuppressWarnings("unchecked")
        var root = (Map<String, List<Map<String, Object>>>) UntypedJson.read(json);
        return agreed(new Catalog(Objects.requireNonNull(Objects.requireNonNull(root).get("tools")).stream()
                .map(Definition::new).toList(), NONE), implemented);
    }

    private static Catalog agreed(Catalog catalog, Collection<String> implemented) {
        Set<String> defined = catalog.definitions.keySet();
        Set<String> withoutClass = new LinkedHashSet<>(defined);
        withoutClass.removeAll(implemented);
        Set<String> withoutDefinition = new LinkedHashSet<>(implemented);
        withoutDefinition.removeAll(defined);
        if (!withoutClass.isEmpty() || !withoutDefinition.isEmpty()) {
            throw new IllegalStateException("tools.json and the classes disagree."
                    + (withoutClass.isEmpty() ? "" : " Add to the list of a feature, such as WatchlistTools: "
                            + String.join(", ", withoutClass) + ".")
                    + (withoutDefinition.isEmpty() ? "" : " Add to tools.json: "
                            + String.join(", ", withoutDefinition) + "."));
        }
        return catalog;
    }

    /** A catalog of only the tools with these names. */
    public Catalog only(Collection<String> names) {
        return new Catalog(definitions.values().stream()
                .filter(definition -> names.contains(definition.name()))
                .toList(), prefix);
    }

    /** The same catalog, whose tools clients know by names with this before them. */
    public Catalog prefixed(String before) {
        return new Catalog(definitions(), new ToolPrefix(before, names()));
    }

    /** What precedes the names of the tools outside. */
    public ToolPrefix prefix() {
        return prefix;
    }

    /** Whether a tool, as clients name it, changes nothing; null where there is none of that name. */
    public @Nullable Boolean reads(@Nullable Object named) {
        String name = prefix.bare(named);
        return name == null || definition(name) == null ? null : isReadOnly(name);
    }

    /** Whether the tool declares that it changes nothing; a tool without that annotation may write. */
    public boolean isReadOnly(String name) {
        return Objects.requireNonNull(definition(name)).reads();
    }

    Collection<Definition> definitions() {
        return definitions.sequencedValues();
    }

    /** The addresses of the cards of these tools, each once. */
    List<String> cards() {
        return definitions.values().stream().map(Definition::card).filter(Objects::nonNull).distinct().toList();
    }

    List<String> names() {
        return List.copyOf(definitions.sequencedKeySet());
    }

    /** The definition, or null for an unknown name. */
    @Nullable
    Definition definition(String name) {
        return definitions.get(name);
    }

    @SuppressWarnings("unchecked")
    public static @Nullable Map<String, Object> child(Map<String, Object> parent, String field) {
        return (Map<String, Object>) parent.get(field);
    }
}
