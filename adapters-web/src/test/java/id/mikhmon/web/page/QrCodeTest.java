package id.mikhmon.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)\\.5h(\\d+)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hotspot.lan/login?username=k7qv2mzx&password=k7qv2mzx",
                "00020101021226590013ID.CO.BNI.WWW0118936000091503052565020960728482003"
            })
    void thePathReadsBackAsTheText(String text) throws Exception {
        QrCode code = QrCode.of(text).orElseThrow();

        int modules = code.size() - 8;
        BitMatrix drawn = new BitMatrix(modules);
        Matcher runs = RUN.matcher(code.path());
        while (runs.find()) {
            int x = Integer.parseInt(runs.group(1)) - 4;
            int y = Integer.parseInt(runs.group(2)) - 4;
            drawn.setRegion(x, y, Integer.parseInt(runs.group(3)), 1);
        }
        assertThat(new Decoder().decode(drawn).getText()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {4_000, 100_000})
    void aTextThatNoCodeCanHoldGivesNone(int length) {
        assertThat(QrCode.of("x".repeat(length))).isEmpty();
    }
}
