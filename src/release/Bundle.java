import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Packs the folder of {@code run.sh runtime} as {@code .mcpb}, with a manifest made of manifest.json beside this file,
 * the version and tools.json. The same folder gives the same bytes: names are in order, and all times are the one that
 * the AOT cache knows. There are no entries for folders and none for links.
 *
 * <p>Words: the folder of this file, version, platform (linux-x64), tools.json, the folder to pack, the bundle to make.
 */
final class Bundle {
    private static final FileTime SETTLED = FileTime.from(Instant.parse("1985-10-26T08:15:00Z"));
    private static final int BEGINNING_OF_ENTRY = 0x02014b50;
    private static final int MADE_ON_UNIX = 3;
    private static final int REGULAR_FILE = 0100000;

    private Bundle() {}

    public static void main(String... words) throws IOException {
        Path here = Path.of(words[0]);
        Path runtime = Path.of(words[4]);
        Map<String, byte[]> contents = new TreeMap<>();
        Map<String, Boolean> programs = new TreeMap<>();
        try (Stream<Path> files = Files.walk(runtime)) {
            for (Path file : files.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).toList()) {
                String name = runtime.relativize(file).toString().replace('\\', '/');
                contents.put(name, Files.readAllBytes(file));
                programs.put(name, Files.isExecutable(file) || name.equals("bin/trakt-mcp"));
            }
        }
        contents.put("icon.png", Files.readAllBytes(here.resolve("icon.png")));
        contents.put("manifest.json", manifest(here.resolve("manifest.json"), Path.of(words[3]), words[1], words[2]));
        Files.write(Path.of(words[5]), withModes(zip(contents), programs));
    }

    private static byte[] manifest(Path template, Path tools, String version, String platform) {
        JsonMapper json = new JsonMapper();
        ObjectNode manifest = (ObjectNode) json.readTree(template.toFile());
        manifest.put("version", version);
        String repository = System.getenv("TRAKT_MCP_REPOSITORY"); // known only where it is published from
        if (repository != null && !repository.isEmpty()) {
            manifest.putObject("repository").put("type", "git").put("url", repository);
            manifest.put("documentation", repository + "/tree/main/docs");
            manifest.put("support", repository + "/issues");
        }
        manifest.putObject("compatibility").putArray("platforms").add(platform.split("-")[0]);
        ArrayNode list = manifest.putArray("tools");
        json.readTree(tools.toFile()).get("tools").forEach(tool -> list.addObject()
                .put("name", tool.get("name").asString())
                .put("description", tool.get("description").asString()));
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
    }

    private static byte[] zip(Map<String, byte[]> contents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> content : contents.entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                entry.setLastModifiedTime(SETTLED);
                entry.setSize(content.getValue().length);
                CRC32 sum = new CRC32();
                sum.update(content.getValue());
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(content.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Java writes no modes; ZIP has them in the directory at the end, as "external attributes". */
    private static byte[] withModes(byte[] zip, Map<String, Boolean> programs) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = bytes.getInt(zip.length - 6); // where the directory begins; no comment follows its end
        while (bytes.getInt(at) == BEGINNING_OF_ENTRY) {
            int length = bytes.getShort(at + 28);
            String name = new String(zip, at + 46, length, StandardCharsets.UTF_8);
            int mode = REGULAR_FILE | (programs.getOrDefault(name, false) ? 0755 : 0644);
            bytes.put(at + 5, (byte) MADE_ON_UNIX);
            bytes.putInt(at + 38, mode << 16);
            at += 46 + length + bytes.getShort(at + 30) + bytes.getShort(at + 32);
        }
        return zip;
    }
}
