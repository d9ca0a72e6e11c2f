package id.mikhmon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.shared.Secret;
import id.mikhmon.web.WebSettings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets into the admin API: the token of the settings and nothing else. */
class AdminTokenApiTest {
    private final PlayedShop shop = new PlayedShop();
    private final ApiUnderTest api = new ApiUnderTest(shop);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin/routers",
                "admin/routers/x",
                "admin/orders",
                "admin/outbox",
                "admin/ledger/accounts",
                "admin/agents/AG001/statement",
                "admin/no-such-thing"
            })
    void withoutTheTokenThereIsNothingToSee(String path) {
        Answer none = api.get(path).send();
        Answer wrong = api.get(path)
                .header("Authorization", "Bearer wrong-token-wrong-token-wrong-token-w")
                .send();
        Answer basic = api.get(path)
                .header("Authorization", "Basic " + ApiUnderTest.TOKEN)
                .send();

        for (Answer answer : List.of(none, wrong, basic)) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(answer.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer null"})
    void withoutAConfiguredTokenNobodyGetsIn(String header) {
        ApiUnderTest closed = new ApiUnderTest(shop, Optional.empty(), WebSettings.Limits.GENEROUS);

        assertThat(closed.get("admin/routers")
                        .header("Authorization", header)
                        .send()
                        .status())
                .isEqualTo(401);
        assertThat(closed.get("admin/routers").asAdmin().send().status()).isEqualTo(401);
    }

    @Test
    void whoGuessesTokensIsSlowedDownButTheOwnerIsNotLockedOut() {
        ApiUnderTest strict =
                new ApiUnderTest(shop, Optional.of(Secret.of(ApiUnderTest.TOKEN)), new WebSettings.Limits(9, 2));

        assertThat(guess(strict).status()).isEqualTo(401);
        assertThat(guess(strict).status()).isEqualTo(401);
        assertThat(guess(strict).status()).isEqualTo(429);
        assertThat(guess(strict).header("Retry-After")).isNotNull();
        assertThat(strict.get("admin/routers").asAdmin().send().status()).isEqualTo(200);
        assertThat(strict.get("admin/routers")
                        .header("Authorization", "Bearer no")
                        .from("192.0.2.99")
                        .send()
                        .status())
                .isEqualTo(401);
    }

    private static Answer guess(ApiUnderTest api) {
        return api.get("admin/routers").header("Authorization", "Bearer guess").send();
    }

    @Test
    void theSchemeMayBeWrittenInAnyCase() {
        assertThat(api.get("admin/routers")
                        .header("Authorization", "bearer " + ApiUnderTest.TOKEN)
                        .send()
                        .status())
                .isEqualTo(200);
    }
}
