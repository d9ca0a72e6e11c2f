package id.mikhmon.payment.tripay;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.payment.port.PaymentGateway.ChannelsAnswer;
import id.mikhmon.application.payment.port.PaymentGateway.ChannelsKnown;
import id.mikhmon.application.payment.port.PaymentGateway.ChannelsUnavailable;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.ChannelGroup;
import id.mikhmon.domain.payment.FeeRule;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.outbound.http.DirectCalls;
import id.mikhmon.outbound.http.ScriptedServer;
import id.mikhmon.payment.GatewaySettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TripayChannelsTest {
    private final ScriptedServer server = new ScriptedServer();
    private final TripayPaymentGateway gateway = new TripayPaymentGateway(
            new DirectCalls(Duration.ofSeconds(2)), GatewaySettings.defaults(), TripaySamples.CLOCK);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void sampleOfTheReferenceIsRead() {
        server.thenAnswer(200, TripaySamples.CHANNELS);

        ChannelsAnswer answer = gateway.channels(TripaySamples.account(server.address()));

        assertThat(answer)
                .isEqualTo(new ChannelsKnown(List.of(new Channel(
                        GatewayId.TRIPAY,
                        new ChannelCode("QRIS"),
                        ChannelGroup.QRIS,
                        "QRIS by ShopeePay",
                        FeeRule.free(),
                        Money.rupiah(1_000),
                        Money.rupiah(5_000_000),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(60)))));
        assertThat(server.received().get(0)).satisfies(request -> {
            assertThat(request.method()).isEqualTo("GET");
            assertThat(request.target()).isEqualTo("/merchant/payment-channel");
            assertThat(request.headers())
                    .containsEntry("authorization", "Bearer " + TripaySamples.API_KEY)
                    .containsEntry("accept", "application/json")
                    .containsKey("user-agent");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2000, QRIS OVO",
        "5000, QRIS OVO ALFAMIDI",
        "9999, QRIS OVO ALFAMIDI",
        "10000, QRIS BRIVA OVO ALFAMART ALFAMIDI",
        "2500001, QRIS BRIVA OVO",
        "10000001, ''"
    })
    void channelsTakeTheAmountsWithinTheirBounds(long amount, String expected) {
        server.thenAnswer(
                200,
                TripaySamples.list(
                        TripaySamples.channel("E-Wallet", "QRIS", 1_000, 5_000_000),
                        TripaySamples.channel("Virtual Account", "BRIVA", 10_000, 10_000_000),
                        TripaySamples.channel("E-Wallet", "OVO", 1_000, 10_000_000),
                        TripaySamples.channel("Convenience Store", "ALFAMART", 10_000, 2_500_000),
                        TripaySamples.channel("Convenience Store", "ALFAMIDI", 5_000, 2_500_000)));

        List<Channel> channels = channels(List.of());

        assertThat(channels.stream()
                        .filter(channel -> channel.takes(Money.rupiah(amount)))
                        .map(channel -> channel.code().value()))
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : Arrays.asList(expected.split(" ")));
    }

    @Test
    void feeOfTheBuyerIsReadFromStringsAndNumbers() {
        server.thenAnswer(200, TripaySamples.list(TripaySamples.channel("E-Wallet", "QRIS2", 1_000, 5_000_000)));

        Channel channel = channels(List.of()).get(0);

        assertThat(channel.fee())
                .isEqualTo(
                        new FeeRule(Money.rupiah(1_000), new BigDecimal("0.70"), Optional.empty(), Optional.empty()));
        assertThat(channel.fee().on(Money.rupiah(5_000))).isEqualTo(Money.rupiah(1_035));
    }

    @Test
    void leastFeeHoldsForTheBuyerOnlyWhereTheBuyerPaysOne() {
        String bought = TripaySamples.channel("E-Wallet", "OVO", 1_000, 5_000_000)
                .replace("\"flat\":\"1000\",\"percent\":\"0.70\"", "\"flat\":0,\"percent\":3")
                .replace("\"minimum_fee\":null", "\"minimum_fee\":1000");
        server.thenAnswer(200, TripaySamples.list(bought, bought.replace("\"percent\":3", "\"percent\":0")));

        List<Channel> channels = channels(List.of());

        assertThat(channels.get(0).fee().on(Money.rupiah(2_000))).isEqualTo(Money.rupiah(1_000));
        assertThat(channels.get(1).fee()).isEqualTo(FeeRule.free());
    }

    @Test
    void channelsThatAreOffUnknownOrOpenAreLeftOut() {
        server.thenAnswer(
                200,
                TripaySamples.list(
                        TripaySamples.channel("Virtual Account", "BRIVA", 10_000, 10_000_000)
                                .replace("\"active\":true", "\"active\":false"),
                        TripaySamples.channel("Kartu Kredit", "CC", 10_000, 10_000_000),
                        TripaySamples.channel("Virtual Account", "BRIVAOP", 10_000, 10_000_000),
                        TripaySamples.channel("Virtual Account", "", 10_000, 10_000_000),
                        "null",
                        "17",
                        TripaySamples.channel("virtual account", "MYBVA", 10_000, 10_000_000)));

        assertThat(channels(List.of())).singleElement().satisfies(channel -> {
            assertThat(channel.code().value()).isEqualTo("MYBVA");
            assertThat(channel.group()).isEqualTo(ChannelGroup.VIRTUAL_ACCOUNT);
            assertThat(channel.shortestExpiry()).isEqualTo(Duration.ofMinutes(60));
            assertThat(channel.longestExpiry()).isEqualTo(Duration.ofMinutes(1_440));
        });
    }

    @Test
    void ownersChoiceOfChannelsHolds() {
        server.thenAnswer(
                200,
                TripaySamples.list(
                        TripaySamples.channel("E-Wallet", "QRIS", 1_000, 5_000_000),
                        TripaySamples.channel("E-Wallet", "OVO", 1_000, 5_000_000)));

        assertThat(channels(List.of(new ChannelCode("OVO"), new ChannelCode("DANA"))))
                .singleElement()
                .satisfies(channel -> assertThat(channel.code().value()).isEqualTo("OVO"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"success\":false,\"message\":\"Invalid API Key\"} | Invalid API Key",
                "401 | {\"success\":false,\"message\":\"Invalid API Key\"} | Invalid API Key",
                "403 | <html>blocked</html> | HTTP 403",
                "429 | {} | HTTP 429",
                "500 | {\"success\":true,\"data\":[]} | HTTP 500",
                "200 | <html>be patient</html> | HTTP 200 without an answer by Tripay"
            })
    void unusableAnswerIsUnavailableWithItsReason(int status, String body, String reason) {
        server.thenAnswer(status, body);

        assertThat(gateway.channels(TripaySamples.account(server.address())))
                .isEqualTo(new ChannelsUnavailable(reason));
    }

    private List<Channel> channels(List<ChannelCode> only) {
        ChannelsAnswer answer = gateway.channels(TripaySamples.account(Optional.of(server.address()), only));
        assertThat(answer).isInstanceOf(ChannelsKnown.class);
        return ((ChannelsKnown) answer).channels();
    }
}
