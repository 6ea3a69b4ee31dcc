package dev.traktmcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
    private static final int MARGIN = 2;

    @ParameterizedTest
    @ValueSource(strings = {"https://auth.trakt.tv/activate",
        "https://auth.trakt.tv/a-much-longer-address/with/parts?and=more"})
    void canBeReadBack(String address) throws Exception {
        List<String> lines = QrCode.of(address).lines().toList();
        int size = lines.getFirst().length() - 2 * MARGIN;
        BitMatrix dark = new BitMatrix(size);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                char drawn = lines.get((y + MARGIN) / 2).charAt(x + MARGIN);
                boolean light = drawn == '█' || drawn == ((y + MARGIN) % 2 == 0 ? '▀' : '▄');
                if (!light) {
                    dark.set(x, y);
                }
            }
        }
        assertThat(new Decoder().decode(dark).getText()).isEqualTo(address);
    }
}
