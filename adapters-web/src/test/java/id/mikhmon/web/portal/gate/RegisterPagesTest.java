package id.mikhmon.web.portal.gate;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.AgentFixture.code;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.shared.AgeOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterPagesTest extends GateBrowser {
    private static final Map<String, String> BUDI =
            Map.of("name", "Warung Budi", "phone", "081234567890", "email", "", "upline", "");

    @Test
    void loginLeadsToThePageAndThePageStoresWhoAsks() {
        registrations.agents.save(anAgent(1).agent());
        assertThat(text(get("/login"))).contains("href=\"/register\"");

        GateAnswer sent = fillIn(
                "/register",
                Map.of("name", "Warung Budi", "phone", "081234567890", "email", "budi@example.org", "upline", "Ag001"));

        assertThat(status(sent)).isEqualTo(303);
        assertThat(location(sent)).isEqualTo("/register?received=1");
        assertThat(text(send("GET", "/register", "received=1", Map.of()))).contains("sudah kami terima");
        Registration stored = stored().get(0);
        assertThat(stored.name()).isEqualTo("Warung Budi");
        assertThat(stored.phone().e164()).isEqualTo("+6281234567890");
        assertThat(stored.email()).contains("budi@example.org");
        assertThat(stored.upline()).contains(code(1));
    }

    @Test
    void switchedOffThereIsNoSuchPage() {
        registrations.open = false;

        assertThat(text(get("/login"))).doesNotContain("/register");
        assertThat(status(get("/register"))).isEqualTo(404);
        assertThat(status(send("POST", "/register", "", BUDI))).isEqualTo(404);
        assertThat(stored()).isEmpty();
    }

    @Test
    void answerTellsNobodyWhoseNumberItIs() {
        registrations.agents.save(anAgent(1).withPhone("+6281234567890").agent());

        GateAnswer agents = fillIn("/register", BUDI);
        GateAnswer again = fillIn("/register", BUDI);
        GateAnswer other =
                fillIn("/register", Map.of("name", "Warung Ani", "phone", "081234567891", "email", "", "upline", ""));

        assertThat(List.of(status(agents), status(again), status(other))).containsOnly(303);
        assertThat(List.of(location(agents), location(again))).containsOnly(location(other));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 081234567890, '', '', name",
        "Budi, 12, '', '', phone",
        "Budi, '', '', '', phone",
        "Budi, 081234567890, budi at home, '', email",
        "Budi, 081234567890, '', SARI, upline",
        "Budi, 081234567890, '', AG999, upline"
    })
    void everyMistakeIsNamedBesideItsField(String name, String phone, String email, String upline, String field) {
        GateAnswer answer = fillIn("/register", Map.of("name", name, "phone", phone, "email", email, "upline", upline));

        assertThat(status(answer)).isIn(400, 422);
        assertThat(text(answer)).contains("id=\"" + field + "-wrong\"").containsOnlyOnce("class=\"wrong\"");
        assertThat(stored()).isEmpty();
    }

    @Test
    void longAndHostileNamesStayWords() {
        GateAnswer longer =
                fillIn("/register", Map.of("name", "x".repeat(61), "phone", "081234567890", "email", "", "upline", ""));
        GateAnswer hostile =
                fillIn("/register", Map.of("name", "<b>Budi</b>", "phone", "12", "email", "", "upline", ""));

        assertThat(status(longer)).isEqualTo(400);
        assertThat(text(hostile)).contains("&lt;b>Budi").doesNotContain("<b>Budi");
    }

    @Test
    void formNeedsTheCookieOfItsPage() {
        assertThat(status(send("POST", "/register", "", BUDI))).isEqualTo(403);
        assertThat(status(post("/register", "0".repeat(64), BUDI))).isEqualTo(403);
        assertThat(stored()).isEmpty();
    }

    @Test
    void addressThatGoesOnIsToldWhenToComeBack() {
        for (int i = 0; i < 10; i++) {
            fillIn("/register", Map.of("name", "Warung", "phone", "0812000000" + (10 + i), "email", "", "upline", ""));
        }

        GateAnswer eleventh = fillIn("/register", BUDI);

        assertThat(status(eleventh)).isEqualTo(429);
        assertThat(eleventh.answer().headers()).containsEntry("Retry-After", "900");
        assertThat(text(eleventh)).contains("15 menit", "value=\"Warung Budi\"");
        assertThat(stored()).hasSize(10);
    }

    @Test
    void invitationOfAnAgentFillsItsCodeIn() {
        assertThat(text(send("GET", "/register", "agent=AG001", Map.of()))).contains("value=\"AG001\"");
    }

    @Test
    void onlyWhatMustBeFilledInIsRequired() {
        String page = text(send("GET", "/register", "lang=en", Map.of()));

        assertThat(page)
                .contains("<html lang=\"en\">", "Become an agent", "WiFi Pak Hasan")
                .doesNotContain("gate.");
        assertThat(page.split(" required ", -1)).hasSize(3);
    }

    private List<Registration> stored() {
        return registrations.registrations.page(Optional.empty(), AgeOrder.NEWEST, Optional.empty(), 100);
    }
}
