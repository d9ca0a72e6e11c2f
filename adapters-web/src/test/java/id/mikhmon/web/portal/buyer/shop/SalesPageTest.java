package id.mikhmon.web.portal.buyer.shop;

import static id.mikhmon.web.portal.buyer.testing.PagesUnderTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.web.page.Answer;
import id.mikhmon.web.portal.buyer.testing.PagesUnderTest;
import org.junit.jupiter.api.Test;

class SalesPageTest {
    private final PagesUnderTest pages = new PagesUnderTest(false);

    @Test
    void showsTheAgentTheOffersAndTheTotalBeforeTheButton() {
        Answer answer = pages.get("/public/?agent=AG001");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(answer))
                .contains(
                        "Agen: Warung Sari · AG001", "3 jam", "Rp 2.000", "Mingguan", "kuota 20 GB", "Bayar Rp 2.764");
    }

    @Test
    void anUnknownAgentIsToldSoWith404() {
        Answer answer = pages.get("/public/?agent=AG999");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(text(answer)).contains("Agen tidak ditemukan");
    }
}
