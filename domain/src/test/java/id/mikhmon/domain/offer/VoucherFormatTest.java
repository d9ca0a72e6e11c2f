package id.mikhmon.domain.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoucherFormatTest {
    @Test
    void codeIsDrawnFromTheAlphabetBehindThePrefix() {
        VoucherFormat format = new VoucherFormat(VoucherFormat.Mode.SAME, "WF-", 8, "ab");

        String name = format.drawName(new Random(1));

        assertThat(name).matches("WF-[ab]{8}");
        assertThat(format.drawPassword(name, new Random(1))).isEqualTo(name);
    }

    @Test
    void separatePasswordIsDrawnForItself() {
        VoucherFormat format = new VoucherFormat(VoucherFormat.Mode.SEPARATE, "WF-", 8, VoucherFormat.READABLE);

        assertThat(format.drawPassword("WF-abcdefgh", new Random(1))).hasSize(8).isNotEqualTo("WF-abcdefgh");
    }

    @ParameterizedTest
    @CsvSource({"'',3,abc", "'',33,abc", "'',8,a", "'',8,aab", "'',8,'a b'", "'with blank',8,abc", "'',8,äb"})
    void formatThatMakesBadCodesIsRefused(String prefix, int length, String alphabet) {
        assertThatThrownBy(() -> new VoucherFormat(VoucherFormat.Mode.SAME, prefix, length, alphabet))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
