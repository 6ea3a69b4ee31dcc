package dev.traktmcp.cli;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code in characters, two rows for each line. It draws the light modules, as fits a dark terminal. */
final class QrCode {
    // Readers need a margin of four; on a dark terminal, two have worked and keep the code small.
    private static final int MARGIN = 2;

    private QrCode() {}

    static String of(String text) {
        ByteMatrix dark = matrix(text);
        StringBuilder drawn = new StringBuilder();
        for (int y = -MARGIN; y < dark.getHeight() + MARGIN; y += 2) {
            for (int x = -MARGIN; x < dark.getWidth() + MARGIN; x++) {
                drawn.append(character(isLight(dark, x, y), isLight(dark, x, y + 1)));
            }
            drawn.append('\n');
        }
        return drawn.toString();
    }

    private static char character(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '█' : '▀';
        }
        return lower ? '▄' : ' ';
    }

    private static boolean isLight(ByteMatrix dark, int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < dark.getWidth() && y < dark.getHeight();
        return !inside || dark.get(x, y) == 0;
    }

    private static ByteMatrix matrix(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }
}
