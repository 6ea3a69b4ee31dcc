package dev.traktmcp.journal;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Makes ids of entries that a person can read out. */
final class EntryIds {
    /** Letters and digits that neither look nor sound alike. */
    private static final String ALPHABET = "abcdefghkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 6;

    private EntryIds() {}

    static Supplier<String> random(RandomGenerator random) {
        return () -> {
            StringBuilder id = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            return id.toString();
        };
    }

    /** Counts: {@code aaaaab}, {@code aaaaac} and so on. */
    static Supplier<String> counting() {
        AtomicInteger count = new AtomicInteger();
        return () -> counted(count.incrementAndGet());
    }

    private static String counted(int number) {
        StringBuilder id = new StringBuilder();
        for (int rest = number; id.length() < LENGTH; rest /= ALPHABET.length()) {
            id.append(ALPHABET.charAt(rest % ALPHABET.length()));
        }
        return id.reverse().toString();
    }
}
