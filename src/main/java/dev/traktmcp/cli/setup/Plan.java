package dev.traktmcp.cli.setup;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of one client's settings. */
sealed interface Plan {
    String NAME = "trakt";

    /** It has our entry already. */
    record Ready(String name) implements Plan {}

    /** Somebody has written an entry for this server, with settings of their own. */
    record Personal(String name) implements Plan {}

    /** @param another whether somebody else's server has the name that we would have taken */
    record Change(SettingsFile file, Receipt receipt, boolean another) implements Plan {
        /** Keeps what undoes it, then makes it. */
        void make(Client client, Receipts receipts) throws Unusable {
            Receipt former = receipts.of(client);
            receipts.keep(client, receipt);
            try {
                file.write(receipt.left());
            } catch (Unusable e) {
                if (former == null) {
                    receipts.drop(client);
                } else {
                    receipts.keep(client, former);
                }
                throw e;
            }
        }
    }

    /** @param former what we have done to this client before */
    static Plan of(Client client, ServerCommand command, @Nullable Receipt former) throws Unusable {
        SettingsFile file = SettingsFile.at(client.file());
        Format format = client.format();
        for (Map.Entry<String, JsonNode> one : format.servers(file.content(), client.servers()).properties()) {
            if (one.getValue().equals(client.form().entry(one.getKey(), command))) {
                return new Ready(one.getKey());
            }
        }
        String before = before(client, file, former);
        String base = before == null ? "" : before;
        ObjectNode others = format.servers(base, client.servers());
        for (Map.Entry<String, JsonNode> one : others.properties()) {
            if (command.isStartedBy(one.getValue())) {
                return new Personal(one.getKey());
            }
        }
        String name = free(others);
        ObjectNode entry = client.form().entry(name, command);
        String after = format.with(base, client.servers(), name, entry);
        Path made = file.missing() == null && former != null ? former.made() : file.missing();
        return new Change(file, new Receipt(client.id(), file.path(), name, entry, before, after, made),
                !name.equals(NAME));
    }

    /** The settings as they would be without what we did to them before. */
    private static @Nullable String before(Client client, SettingsFile file, @Nullable Receipt former)
            throws Unusable {
        if (former == null || file.text() == null) {
            return file.text();
        }
        if (file.text().equals(former.left())) {
            return former.before();
        }
        Format format = client.format();
        return former.entry().equals(format.servers(file.text(), client.servers()).path(former.name()))
                ? format.without(file.text(), client.servers(), former.name()) : file.text();
    }

    private static String free(ObjectNode others) {
        String name = NAME;
        for (int i = 1; others.has(name); i++) {
            name = i == 1 ? NAME + "-mcp" : NAME + "-mcp-" + i;
        }
        return name;
    }
}
