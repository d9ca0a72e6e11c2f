package id.mikhmon.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.shared.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    private static final LoginName HASAN = new LoginName("hasan.wifi");

    @ParameterizedTest
    @CsvSource({
        "kopi susu, TOO_SHORT",
        "'', TOO_SHORT",
        "password123, TOO_COMMON",
        "Password2026!, TOO_COMMON",
        "1234567890, TOO_COMMON",
        "123katasandi!, TOO_COMMON",
        "qwertyuiop, TOO_COMMON",
        "Bismillah2025, TOO_COMMON",
        "mikhmonagent, TOO_COMMON",
        "hasan.wifi, LIKE_THE_LOGIN",
        "Hasan.WiFi99, LIKE_THE_LOGIN",
        "zzzzzzzzzzzz, TOO_REGULAR",
        "ababababab1, TOO_REGULAR",
        "bcdefghijklmn, TOO_REGULAR",
        "zyxwvutsrqpo, TOO_REGULAR"
    })
    void weakPasswordIsRefusedForItsReason(String password, PasswordRule rule) {
        assertThat(PasswordRule.brokenBy(Secret.of(password), HASAN)).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kopi susu gula aren",
                "tujuh belas ekor bebek",
                "Xk4-pPw9-qmB2",
                "päßwörtlich!",
                "1357-2468-9021-aq"
            })
    void longPasswordOfAnyCharactersIsTaken(String password) {
        assertThat(PasswordRule.brokenBy(Secret.of(password), HASAN)).isEmpty();
    }

    @Test
    void tenToTwoHundredCharactersAreTaken() {
        String nine = "kopi susu";
        String twoHundred = "kopi susu gula aren!".repeat(10);

        assertThat(PasswordRule.brokenBy(Secret.of(nine + "k"), HASAN)).isEmpty();
        assertThat(PasswordRule.brokenBy(Secret.of(twoHundred), HASAN)).isEmpty();
        assertThat(PasswordRule.brokenBy(Secret.of(twoHundred + "x"), HASAN)).contains(PasswordRule.TOO_LONG);
    }
}
