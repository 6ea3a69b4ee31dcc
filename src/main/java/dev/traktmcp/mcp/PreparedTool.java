package dev.traktmcp.mcp;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.tools.core.Toolset;
import java.io.ByteArrayOutputStream;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What the build has written down of a tool.
 *
 * @param card whether a card shows its replies
 * @param latin the tool as the SDK lists it: each char is a byte of its JSON in UTF-8
 */
record PreparedTool(String name, Toolset toolset, boolean reads, boolean card, String latin) {
    private static final int COLUMNS = 4;

    byte[] json() {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Writes it with the name that clients know. */
    @SuppressWarnings("unchecked")
    void write(ByteArrayOutputStream out, ToolPrefix prefix) {
        out.writeBytes(prefix.isNone() ? json() : UntypedJson.write(prefix.inDefinition(
                (Map<String, Object>) Objects.requireNonNull(UntypedJson.read(json())))));
    }

    /** All tools in their order; none where the build has prepared nothing. */
    static List<PreparedTool> all() {
        return Packaged.TOOLS;
    }

    /** Read once, at first use. */
    private static final class Packaged {
        static final List<PreparedTool> TOOLS = of(Texts.read());
    }

    /**
     * Texts as the constants of a class that the build writes. The AOT cache holds them like all others, while a file
     * would have the jar opened and its whole table of contents read before the first answer.
     */
    static final class Texts {
        private static final String CLASS = "dev.traktmcp.mcp.Prepared";
        /** Its path below the folder of classes. */
        static final String FILE = "dev/traktmcp/mcp/Prepared.class";

        private Texts() {}

        /** The texts; none where the build has written no class. */
        static String[] read() {
            try {
                return (String[]) ((Supplier<?>) Class.forName(CLASS).getDeclaredConstructor().newInstance()).get();
            } catch (ClassNotFoundException _) {
                return new String[0];
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        /**
         * The bytes of the class.
         *
         * @throws IllegalArgumentException where a text is longer than a constant may be, 65,535 bytes
         */
        static byte[] write(List<String> texts) {
            return ClassFile.of().build(ClassDesc.of(CLASS), made -> made
                    .withInterfaceSymbols(ClassDesc.of(Supplier.class.getName()))
                    .withFlags(AccessFlag.PUBLIC, AccessFlag.FINAL, AccessFlag.SUPER)
                    .withMethodBody(INIT_NAME, MTD_void, ClassFile.ACC_PUBLIC,
                            code -> code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void).return_())
                    .withMethodBody("get", MethodTypeDesc.of(CD_Object), ClassFile.ACC_PUBLIC, code -> {
                        code.loadConstant(texts.size()).anewarray(CD_String);
                        for (int at = 0; at < texts.size(); at++) {
                            code.dup().loadConstant(at).loadConstant(texts.get(at)).aastore();
                        }
                        code.areturn();
                    }));
        }
    }

    private static List<PreparedTool> of(String[] texts) {
        List<PreparedTool> tools = new ArrayList<>();
        for (int at = 0; at < texts.length; at += COLUMNS) {
            tools.add(new PreparedTool(texts[at], Toolset.valueOf(texts[at + 1]), texts[at + 2].indexOf('r') >= 0,
                    texts[at + 2].indexOf('c') >= 0, texts[at + 3]));
        }
        return tools;
    }

    /** Adds the texts that say all this; {@code json} is the tool as the SDK lists it. */
    static void add(List<String> texts, Catalog.Definition tool, Toolset toolset, byte[] json) {
        texts.addAll(List.of(tool.name(), toolset.toString(),
                (tool.reads() ? "r" : "w") + (tool.card() == null ? "" : "c"),
                new String(json, StandardCharsets.ISO_8859_1)));
    }
}
