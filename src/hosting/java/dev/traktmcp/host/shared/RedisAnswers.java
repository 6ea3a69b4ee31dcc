package dev.traktmcp.host.shared;

import dev.traktmcp.deadline.Pause;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.trakt.http.sharing.SharedAnswers;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Trakt's public answers in Redis: under the hash of the question, compressed, and with those headers only that are
 * about the answer. Safe for use by several threads.
 */
final class RedisAnswers implements SharedAnswers {
    private static final LazyLogger LOG = new LazyLogger(RedisAnswers.class);

    /** Others are not kept here. */
    private static final int VERSION = 1;

    /** A long series with all its episodes takes some hundred kilobytes when compressed. */
    private static final int MOST = 1 << 20;

    private static final int MOST_UNPACKED = 32 << 20;

    private static final Duration MOMENT = Duration.ofMillis(40);

    private static final String END = """
            if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0
            """;

    private final Redis redis;
    private final RedisTime time;
    private final String prefix;
    private final Pause pause;
    private final Duration longest;

    /** @param longest whoever holds a lead for longer has died or is as good as that */
    RedisAnswers(Redis redis, RedisTime time, String prefix, Pause pause, Duration longest) {
        this.redis = redis;
        this.time = time;
        this.prefix = prefix;
        this.pause = pause;
        this.longest = longest;
    }

    @Override
    public Optional<Answer> find(String question) {
        time.refresh();
        return redis.ask(commands -> commands.get(key("answer:", question))).flatMap(this::unpacked);
    }

    @Override
    public void keep(String question, Answer answer, Duration left) {
        try {
            byte[] packed = packed(answer);
            if (packed.length <= MOST && left.toMillis() > 0) {
                redis.tell(commands -> commands.set(key("answer:", question), packed,
                        SetArgs.Builder.px(left.toMillis())));
            }
        } catch (IOException e) {
            LOG.debug("An answer could not be packed", e);
        }
    }

    @Override
    public @Nullable Lead lead(String question) {
        String key = key("lead:", question);
        byte[] own = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        // Without Redis everybody leads.
        boolean free = redis.ask(commands -> "OK".equals(commands.set(key, own,
                SetArgs.Builder.nx().px(longest.toMillis())))).orElse(true);
        return free ? () -> redis.tell(
                commands -> commands.eval(END, ScriptOutputType.INTEGER, new String[] {key}, own)) : null;
    }

    @Override
    public void await() {
        pause.take(MOMENT);
    }

    private byte[] packed(Answer answer) throws IOException {
        Map<String, String> headers = answer.headers().entrySet().stream().filter(header -> isKept(header.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeByte(VERSION);
            out.writeLong(time.currentTimeNanos() - answer.age().toNanos());
            out.writeShort(answer.status());
            out.writeShort(headers.size());
            for (Map.Entry<String, String> header : headers.entrySet()) {
                out.writeUTF(header.getKey());
                out.writeUTF(header.getValue());
            }
            out.writeInt(answer.body().length);
            out.write(answer.body());
        }
        return bytes.toByteArray();
    }

    private Optional<Answer> unpacked(byte[] packed) {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)))) {
            if (in.readByte() != VERSION) {
                return Optional.empty();
            }
            Duration age = Duration.ofNanos(Math.max(0, time.currentTimeNanos() - in.readLong()));
            int status = in.readUnsignedShort();
            Map<String, String> headers = new HashMap<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                headers.put(in.readUTF(), in.readUTF());
            }
            int length = in.readInt();
            return length < 0 || length > MOST_UNPACKED ? Optional.empty()
                    : Optional.of(new Answer(status, headers, in.readNBytes(length), age));
        } catch (IOException e) {
            LOG.debug("An answer of another server could not be read", e);
            return Optional.empty();
        }
    }

    /** Others tell of one request: when, for whom, how many more. */
    private static boolean isKept(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.equals("etag") || name.equals("content-type") || name.startsWith("x-pagination-")
                || name.startsWith("x-sort-") || name.startsWith("x-applied-sort-");
    }

    private String key(String kind, String question) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
            return prefix + kind + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
