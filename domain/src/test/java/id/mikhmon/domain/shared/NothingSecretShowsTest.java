package id.mikhmon.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.voucher.VoucherCode;
import org.junit.jupiter.api.Test;

class NothingSecretShowsTest {
    @Test
    void phoneNumberShowsItsEndsAlone() {
        assertThat(new PhoneNumber("+6281234567890")).hasToString("+62812****890");
        assertThat(new PhoneNumber("+1234567").toString()).doesNotContain("1234567");
    }

    @Test
    void secretShowsNothing() {
        assertThat(Secret.of("hunter2")).hasToString("(secret)");
        assertThat(Secret.of("hunter2")).isEqualTo(Secret.of("hunter2")).isNotEqualTo(Secret.of("hunter3"));
    }

    @Test
    void voucherCodeShowsTwoCharacters() {
        assertThat(new VoucherCode("k7m3xq")).hasToString("k7…");
    }
}
