package id.mikhmon.web.portal.agent.funds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferAccountsTest {
    @ParameterizedTest
    @CsvSource({
        "BCA 1234567890 a.n. Hasan, 1234567890",
        "Bank 46: 0987-65.43 21 a.n. Hasan 2, 0987654321",
        "tanya pemilik, tanya pemilik"
    })
    void whatIsCopiedIsTheNumberAlone(String text, String copied) {
        assertThat(new TransferAccounts.Account(text).number()).isEqualTo(copied);
    }
}
