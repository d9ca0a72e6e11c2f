package id.mikhmon.web.portal.agent.funds;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.web.picture.ReceivedPicture;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopUpProofTest {
    private final FundsHouse house = new FundsHouse();

    @Test
    void pictureOfATransferAsksOnceHoweverOftenItIsSent() {
        String first = sent("50000", FundsHouse.KEY, FundsHouse.picture(1));
        String second = sent("50000", FundsHouse.KEY, FundsHouse.picture(1));

        assertThat(first).matches("/agent/request\\?item=TU[0-9A-Z]{10}");
        assertThat(second).isEqualTo(first + "&said=asked_before");
        assertThat(house.asked(RequestKind.TOP_UP)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(RequestState.WAITING);
            assertThat(house.funds.viewRequest().proof(one.id())).isPresent();
        });
    }

    @Test
    void anotherPictureUnderTheSameKeyIsNotAskedUntilItIsWantedOnceMore() {
        sent("50000", FundsHouse.KEY, FundsHouse.picture(1));

        assertThat(sent("50000", FundsHouse.KEY, FundsHouse.picture(0xFFFFFF)))
                .isEqualTo("/agent/top-up?amount=50000&wrong=key");
        assertThat(house.asked(RequestKind.TOP_UP)).hasSize(1);
    }

    @Test
    void whatIsNoPictureIsNamedAndAsksNothing() {
        String form = "/agent/top-up?amount=50000&key=" + FundsHouse.KEY;

        assertThat(sent("50000", FundsHouse.KEY, new byte[0])).isEqualTo(form + "&wrong=missing");
        assertThat(sent("50000", FundsHouse.KEY, new byte[] {1, 2, 3})).isEqualTo(form + "&wrong=no-picture");
        assertThat(sent("50000", FundsHouse.KEY, new byte[ReceivedPicture.MOST_BYTES + 1]))
                .isEqualTo(form + "&wrong=picture-too-large");
        assertThat(house.asked(RequestKind.TOP_UP)).isEmpty();
    }

    @Test
    void brokenFormsAndAmountsGoBackToTheForm() {
        assertThat(sent("50.000", FundsHouse.KEY, FundsHouse.picture(1))).isEqualTo("/agent/top-up?amount=50.000");
        assertThat(sent("50000", "x", FundsHouse.picture(1))).isEqualTo("/agent/top-up?amount=50000");
        assertThat(sent("9999", FundsHouse.KEY, FundsHouse.picture(1)))
                .isEqualTo("/agent/top-up?amount=9999&key=" + FundsHouse.KEY);
        assertThat(house.asked(RequestKind.TOP_UP)).isEmpty();
    }

    @Test
    void suspendedAgentAndOneWithTooManyRequestsAreToldSo() {
        for (int i = 0; i < 5; i++) {
            sent("50000", ("" + i).repeat(22), FundsHouse.picture(1));
        }
        assertThat(sent("50000", FundsHouse.KEY, FundsHouse.picture(1))).endsWith("&wrong=too-many-waiting");

        Agent sari = house.funds.agents.find(FundsHouse.sari()).orElseThrow();
        house.funds.agents.save(new Agent(sari.code(), sari.name(), sari.phone(), sari.level(), false));
        assertThat(sent("50000", FundsHouse.KEY, FundsHouse.picture(1))).endsWith("&wrong=suspended");
        assertThat(house.asked(RequestKind.TOP_UP)).hasSize(5);
    }

    private String sent(String amount, String key, byte[] file) {
        return new TopUpProof(Optional.of(amount), Optional.of(key))
                .send(file, house.requestFunds, FundsHouse.sari(), FundsHouse.AGENT);
    }
}
