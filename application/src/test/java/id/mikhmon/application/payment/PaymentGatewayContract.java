package id.mikhmon.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.application.payment.port.PaymentGateway.CallbackAnswer;
import id.mikhmon.application.payment.port.PaymentGateway.ChannelsAnswer;
import id.mikhmon.application.payment.port.PaymentGateway.ChannelsKnown;
import id.mikhmon.application.payment.port.PaymentGateway.ChannelsUnavailable;
import id.mikhmon.application.payment.port.PaymentGateway.Declined;
import id.mikhmon.application.payment.port.PaymentGateway.Forged;
import id.mikhmon.application.payment.port.PaymentGateway.Misconfigured;
import id.mikhmon.application.payment.port.PaymentGateway.NotFound;
import id.mikhmon.application.payment.port.PaymentGateway.OpenAnswer;
import id.mikhmon.application.payment.port.PaymentGateway.OpenRequest;
import id.mikhmon.application.payment.port.PaymentGateway.OpenUnknown;
import id.mikhmon.application.payment.port.PaymentGateway.Opened;
import id.mikhmon.application.payment.port.PaymentGateway.PaymentNews;
import id.mikhmon.application.payment.port.PaymentGateway.PaymentNews.Kind;
import id.mikhmon.application.payment.port.PaymentGateway.RawCallback;
import id.mikhmon.application.payment.port.PaymentGateway.StatusAnswer;
import id.mikhmon.application.payment.port.PaymentGateway.StatusKnown;
import id.mikhmon.application.payment.port.PaymentGateway.StatusUnavailable;
import id.mikhmon.application.payment.port.PaymentGateway.Unreachable;
import id.mikhmon.application.payment.port.PaymentGateway.Verified;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.PaymentInstruction;
import id.mikhmon.domain.payment.PaymentReference;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every payment gateway does, the fake too. A subclass plays the gateway's own side: each of its methods says what
 * that side does with the next call.
 */
public abstract class PaymentGatewayContract {
    protected static final PaymentReference REFERENCE = new PaymentReference("MK2345ABCDEF-1P");
    protected static final Money AMOUNT = Money.rupiah(5_000);
    protected static final Money FEE = Money.rupiah(785);

    protected abstract PaymentGateway gateway();

    protected abstract GatewayAccount account();

    protected abstract void otherSideOffersChannels();

    /** Opens the payment of {@link #REFERENCE} over {@link #AMOUNT} with {@link #FEE} on top. */
    protected abstract void otherSideOpens();

    protected abstract void otherSideDeclines();

    protected abstract void otherSideRefusesTheAccount();

    /** Takes the payment in, and its answer never arrives. */
    protected abstract void otherSideTakesItInAndIsNotHeard();

    /** Answers no call any more. */
    protected abstract void otherSideIsAway();

    protected abstract void otherSideKnowsNoPayment();

    /** Knows the payment as one that waits for its buyer. */
    protected abstract void otherSideWaitsForTheBuyer();

    /** Knows the payment as paid, {@link #FEE} included. */
    protected abstract void otherSideWasPaid();

    /** @return the callback of the payment of {@link #REFERENCE} by which the other side reports that money came */
    protected abstract RawCallback paidCallback();

    /** @return the same by somebody who does not have the credentials */
    protected abstract RawCallback forgedCallback();

    @Test
    void accountNamesItsCredentials() {
        assertThat(gateway().credentialNames()).isNotEmpty();
        assertThat(account().credentials().keySet()).containsAll(gateway().credentialNames());
        assertThat(gateway().id()).isEqualTo(account().gateway());
    }

    @Test
    void offeredChannelsAreItsOwnAndHaveBounds() {
        otherSideOffersChannels();

        ChannelsAnswer answer = gateway().channels(account());

        assertThat(answer)
                .isInstanceOfSatisfying(
                        ChannelsKnown.class,
                        known -> assertThat(known.channels()).isNotEmpty().allSatisfy(channel -> {
                            assertThat(channel.gateway()).isEqualTo(gateway().id());
                            assertThat(channel.least()).isLessThanOrEqualTo(channel.most());
                            assertThat(channel.shortestExpiry())
                                    .isPositive()
                                    .isLessThanOrEqualTo(channel.longestExpiry());
                            assertThat(channel.name()).isNotBlank();
                        }));
    }

    @Test
    void openedPaymentCanBePaidAndFound() {
        otherSideOpens();

        OpenAnswer answer = gateway().open(account(), request());

        assertThat(answer).isInstanceOfSatisfying(Opened.class, opened -> {
            assertThat(opened.gatewayReference()).isNotBlank();
            assertThat(opened.fee()).isEqualTo(FEE);
            assertThat(opened.instruction()).isNotEqualTo(PaymentInstruction.NONE);
            assertThat(opened.expiresAt()).isAfterOrEqualTo(request().expiresAt());
        });
    }

    @Test
    void refusedPaymentIsDeclined() {
        otherSideDeclines();

        assertThat(gateway().open(account(), request())).isInstanceOf(Declined.class);
    }

    @Test
    void refusedAccountIsMisconfigured() {
        otherSideRefusesTheAccount();

        assertThat(gateway().open(account(), request())).isInstanceOf(Misconfigured.class);
    }

    @Test
    void openingThatWasNotHeardOfIsUnknownAndNotDeclined() {
        otherSideTakesItInAndIsNotHeard();

        assertThat(gateway().open(account(), request())).isInstanceOf(OpenUnknown.class);
    }

    @Test
    void gatewayThatIsAwayIsSaidToBeSo() {
        otherSideIsAway();

        assertThat(gateway().open(account(), request())).isInstanceOf(Unreachable.class);
        assertThat(gateway().channels(account())).isInstanceOf(ChannelsUnavailable.class);
        assertThat(gateway().status(account(), REFERENCE, Optional.empty())).isInstanceOf(StatusUnavailable.class);
    }

    @Test
    void paymentThatIsNotKnownIsNotFound() {
        otherSideKnowsNoPayment();

        assertThat(gateway().status(account(), REFERENCE, Optional.empty())).isEqualTo(new NotFound());
    }

    @Test
    void waitingPaymentTellsNoMoneyButHowToPay() {
        otherSideWaitsForTheBuyer();

        StatusAnswer answer = gateway().status(account(), REFERENCE, Optional.of("T-1"));

        assertThat(answer).isInstanceOfSatisfying(StatusKnown.class, known -> {
            assertThat(known.news().kind()).isEqualTo(Kind.PENDING);
            assertThat(known.news().paid()).isEmpty();
            assertThat(known.opening()).isPresent();
        });
    }

    @Test
    void paidPaymentTellsWhatWasPaid() {
        otherSideWasPaid();

        StatusAnswer answer = gateway().status(account(), REFERENCE, Optional.of("T-1"));

        assertThat(answer).isInstanceOfSatisfying(StatusKnown.class, known -> assertPaid(known.news()));
    }

    @Test
    void provenCallbackTellsWhatWasPaidUnderOneKey() {
        CallbackAnswer first = gateway().receive(account(), paidCallback());
        CallbackAnswer second = gateway().receive(account(), paidCallback());

        assertThat(first).isInstanceOfSatisfying(Verified.class, verified -> {
            assertPaid(verified.news());
            assertThat(verified.dedupeKey()).isNotBlank().hasSizeLessThanOrEqualTo(150);
        });
        assertThat(second).as("the same news has the same key").isEqualTo(first);
    }

    @Test
    void callbackWithoutProofIsForged() {
        assertThat(gateway().receive(account(), forgedCallback())).isInstanceOf(Forged.class);
    }

    @Test
    void questionsAreNotAskedAllTheTime() {
        assertThat(gateway().capabilities().shortestPoll()).isPositive();
    }

    private static void assertPaid(PaymentNews news) {
        assertThat(news.kind()).isEqualTo(Kind.PAID);
        assertThat(news.reference()).contains(REFERENCE);
        assertThat(news.paid()).contains(AMOUNT.plus(FEE));
        assertThat(news.fee()).contains(FEE);
    }

    protected static OpenRequest request() {
        return new OpenRequest(
                REFERENCE,
                new ChannelCode("QRIS"),
                AMOUNT,
                "1HARI",
                "Paket 1 hari",
                "Sari",
                new PhoneNumber("+6281234567890"),
                Optional.empty(),
                Instant.parse("2026-11-22T07:35:00Z"),
                URI.create("https://wifi.example.com/webhooks/payments/tripay"),
                URI.create("https://wifi.example.com/public/order/x"));
    }
}
