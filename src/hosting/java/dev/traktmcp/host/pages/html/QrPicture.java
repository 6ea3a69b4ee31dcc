package dev.traktmcp.host.pages.html;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code as SVG. */
final class QrPicture {
    /** The light margin that readers want. */
    private static final int MARGIN = 4;

    private QrPicture() {}

    /** Where the dark modules are, in the units of {@link #size}. */
    static String path(String text) {
        ByteMatrix dark = matrix(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dark.getHeight(); y++) {
            for (int x = 0; x < dark.getWidth(); x++) {
                if (dark.get(x, y) != 0) {
                    path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /** How many units the picture is wide and high. */
    static int size(String text) {
        return matrix(text).getWidth() + 2 * MARGIN;
    }

    private static ByteMatrix matrix(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }
}
