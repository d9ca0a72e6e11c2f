package id.mikhmon.application.funds;

import static id.mikhmon.application.funds.FundsInMemory.SITI;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.payment.ScriptedPaymentGateway;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A top-up says that money of it is unclear, from when it came until the last of it is decided about. */
class UnclearMarkTest extends UnclearTopUp {
    private static final String THIRD = " T-third";

    @ParameterizedTest
    @EnumSource(GivenBack.class)
    void moneyBesideADoneTopUpIsOnTheOwnersListUntilItIsDecided(GivenBack way) {
        callback("PAID", 50_785);
        assertThat(listed()).isEmpty();
        house.clock.pass(Duration.ofMinutes(5));
        Instant came = house.clock.instant();
        callback("PAID", 20_000, OTHER);
        house.clock.pass(Duration.ofMinutes(5));

        assertThat(now().state()).isEqualTo(RequestState.DONE);
        assertThat(listed()).containsExactly(now());
        assertThat(funds.countReviews().count()).isEqualTo(new CountReviews.Waiting(1, Optional.of(came)));

        decide(way);

        assertNothingWaits();
        // In other words, so that it is not the inbox that stops it.
        callback("PAID", 20_001, OTHER);
        callback("PAID", 0, OTHER);
        callback("PAID", 50_786);
        callback("REFUNDED", 1, THIRD);
        decide(way);
        assertNothingWaits();
    }

    @Test
    void longestWaitIsToldAlsoWhenMoreComes() {
        Instant first = house.clock.instant();
        callback("PAID", 40_785);
        house.clock.pass(Duration.ofMinutes(5));
        callback("PAID", 20_000, OTHER);

        assertThat(now().unclearSince()).contains(first);
        assertThat(funds.countReviews().count()).isEqualTo(new CountReviews.Waiting(1, Optional.of(first)));
    }

    @Test
    void secondPaymentWithoutAnAmountIsOnTheListUntilItIsRecordedAsGivenBack() {
        callback("PAID", 50_785);
        callback("PAID", 0, OTHER);

        assertThat(listed()).containsExactly(now());
        assertThat(standing().came()).isEmpty();
        assertThat(decide(GivenBack.WALLET)).isEqualTo(new DecideUnclear.NothingUnclear(now()));
        assertThat(listed()).containsExactly(now());

        assertThat(decide(GivenBack.AT_GATEWAY, SITI, Optional.of(Money.rupiah(0))))
                .isInstanceOf(DecideUnclear.Decided.class);

        assertNothingWaits();
        assertThat(now().state()).isEqualTo(RequestState.DONE);
        assertThat(only().amount().isZero()).isTrue();
        assertThat(balance(WALLET)).isEqualTo(50_000);
        assertThat(decide(GivenBack.AT_GATEWAY)).isEqualTo(new DecideUnclear.DecidedBefore(now(), only()));
        withoutAmountInOtherWords();
        assertNothingWaits();
    }

    private void withoutAmountInOtherWords() {
        house.receiveCallback.receive(
                GatewayId.TRIPAY,
                ScriptedPaymentGateway.callback("PAID " + payment().reference() + " 00 0" + OTHER));
    }

    @Test
    void amountThatBecomesKnownIsDecidedAsThatAmount() {
        callback("PAID", 50_785);
        callback("PAID", 0, OTHER);
        callback("PAID", 20_000, OTHER);

        decide(GivenBack.WALLET);

        assertNothingWaits();
        withoutAmountInOtherWords();
        assertNothingWaits();
        assertThat(balance(WALLET)).isEqualTo(70_000);
        assertThat(balance(AccountId.UNCLEAR)).isZero();
    }

    @Test
    void amountThatBecomesKnownAfterItWentBackIsLookedAtAgain() {
        callback("PAID", 50_785);
        callback("PAID", 0, OTHER);
        decide(GivenBack.AT_GATEWAY);

        callback("PAID", 20_000, OTHER);

        assertThat(listed()).containsExactly(now());
        decide(GivenBack.AT_GATEWAY);
        assertNothingWaits();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 40_785, 50_785})
    void creditLeavesTheMarkWhileSomethingWithoutAnAmountIsLeft(long paid) {
        callback("PAID", paid);
        callback("PAID", 20_000, OTHER);
        callback("PAID", 0, THIRD);

        decide(GivenBack.WALLET);
        assertThat(listed()).containsExactly(now());
        assertThat(balance(AccountId.UNCLEAR)).isZero();

        decide(GivenBack.BY_HAND_BANK);
        assertNothingWaits();
        assertThat(now().state()).isEqualTo(RequestState.DONE);
        assertThat(balance(AccountId.BANK)).isZero();
    }

    @Test
    void whatTheGatewayGivesBackWaitsForNobody() {
        callback("PAID", 50_785);
        callback("PAID", 20_000, OTHER);
        callback("PAID", 0, THIRD);

        twice("REFUNDED", OTHER);
        assertThat(listed()).containsExactly(now());
        twice("REFUNDED", THIRD);

        assertNothingWaits();
        assertThat(now().state()).isEqualTo(RequestState.DONE);
        assertThat(audited()).endsWith("top-up.returned-in-part DONE -> DONE AG001 IDR 0");
        twice("REFUNDED", "");
        assertNothingWaits();
        assertThat(now().state()).isEqualTo(RequestState.RETURNED);
    }

    @Test
    void creditMakesAReturnedTopUpDoneAlsoWhileSomethingWithoutAnAmountIsLeft() {
        callback("PAID", 50_785);
        callback("PAID", 20_000, OTHER);
        callback("PAID", 0, THIRD);
        twice("REFUNDED", "");

        decide(GivenBack.WALLET);
        assertThat(now().state()).isEqualTo(RequestState.DONE);
        assertThat(listed()).containsExactly(now());

        decide(GivenBack.AT_GATEWAY);
        assertThat(now().state()).isEqualTo(RequestState.DONE);
        assertNothingWaits();
    }

    @Test
    void moneyBesideAReturnedTopUpWaitsOn() {
        callback("PAID", 50_785);
        callback("PAID", 20_000, OTHER);

        twice("REFUNDED", "");

        assertThat(now().state()).isEqualTo(RequestState.RETURNED);
        assertThat(listed()).containsExactly(now());
        decide(GivenBack.WALLET);
        assertNothingWaits();
    }

    /** Whatever is told and decided in whatever order: the mark is there exactly while there is something to decide about. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void markIsThereExactlyWhileSomethingWaits(int seed) {
        Random random = new Random(seed);
        List<String> course = new ArrayList<>();
        for (int step = 1; step <= 60; step++) {
            course.add(happened(step, random));

            boolean isHeld = !standing().came().isEmpty()
                    || house.unclearMoney.holdsUnknown(request.bill().orElseThrow());
            assertThat(now().unclearSince().isPresent()).as("%s", course).isEqualTo(isHeld);
            assertThat(now().needsAttention()).as("%s", course).isEqualTo(isHeld);
        }
    }

    private String happened(int step, Random random) {
        String transaction = List.of("", OTHER, THIRD, " T-4", " T-5").get(random.nextInt(5));
        if (random.nextInt(3) == 0) {
            GivenBack way = List.of(GivenBack.values()).get(random.nextInt(GivenBack.values().length));
            decide(way);
            return "decide " + way;
        }
        if (random.nextInt(3) == 0) {
            callback("REFUNDED", step, transaction);
            return "REFUNDED" + transaction;
        }
        long paid = List.of(0L, 50_785L, 30_000L + step).get(random.nextInt(3));
        callback("PAID", paid, transaction);
        return "PAID " + paid + transaction;
    }

    private void assertNothingWaits() {
        assertThat(now().unclearSince()).isEmpty();
        assertThat(listed()).isEmpty();
        assertThat(funds.countReviews().count()).isEqualTo(new CountReviews.Waiting(0, Optional.empty()));
    }

    private List<FundsRequest> listed() {
        return funds.listRequests()
                .list(new ListRequests.Query(
                        RequestKind.TOP_UP,
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        AgeOrder.NEWEST,
                        Optional.empty(),
                        50))
                .requests();
    }
}
