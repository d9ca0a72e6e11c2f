package id.mikhmon.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.application.payment.port.GatewayAccounts;
import id.mikhmon.application.payment.port.GatewayChannels;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.ChannelGroup;
import id.mikhmon.domain.payment.FeeRule;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.shared.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage of the gateways' channels keeps to. */
public abstract class GatewayChannelsContract {
    private static final FeeRule PART = new FeeRule(
            Money.rupiah(750),
            new BigDecimal("0.70"),
            Optional.of(Money.rupiah(1_000)),
            Optional.of(Money.rupiah(12_000)));

    protected abstract GatewayChannels channels();

    protected abstract GatewayAccounts accounts();

    protected abstract Transactions transactions();

    @BeforeEach
    void accountsAreThere() {
        accounts().save(account(GatewayId.TRIPAY));
        accounts().save(account(GatewayId.XENDIT));
    }

    @Test
    void channelsAreFoundAsTheyWereStoredAndInTheirOrder() {
        List<Channel> tripay = List.of(
                channel(GatewayId.TRIPAY, "QRIS", "QRIS é", PART), channel(GatewayId.TRIPAY, "BRIVA", "a", PART));
        List<Channel> xendit = List.of(channel(GatewayId.XENDIT, "QRIS", "QRIS", FeeRule.free()));

        replace(GatewayId.TRIPAY, tripay);
        replace(GatewayId.XENDIT, xendit);

        assertThat(channels().all()).isEqualTo(Map.of(GatewayId.TRIPAY, tripay, GatewayId.XENDIT, xendit));
    }

    @Test
    void aListTakesThePlaceOfTheFormerAsAWhole() {
        List<Channel> xendit = List.of(channel(GatewayId.XENDIT, "OVO", "OVO", PART));
        List<Channel> later = List.of(
                channel(GatewayId.TRIPAY, "OVO", "OVO", PART),
                channel(GatewayId.TRIPAY, "QRIS", "QRIS", FeeRule.free()));
        replace(GatewayId.XENDIT, xendit);
        replace(GatewayId.TRIPAY, List.of(channel(GatewayId.TRIPAY, "QRIS", "QRIS", PART)));

        replace(GatewayId.TRIPAY, later);

        assertThat(channels().all()).isEqualTo(Map.of(GatewayId.TRIPAY, later, GatewayId.XENDIT, xendit));
    }

    @Test
    void anEmptyListForgets() {
        replace(GatewayId.TRIPAY, List.of(channel(GatewayId.TRIPAY, "QRIS", "QRIS", PART)));

        replace(GatewayId.TRIPAY, List.of());

        assertThat(channels().all()).isEmpty();
    }

    @Test
    void whatFailsInTheMiddleLeavesTheFormerList() {
        List<Channel> former = List.of(channel(GatewayId.TRIPAY, "QRIS", "QRIS", PART));
        replace(GatewayId.TRIPAY, former);

        assertThatThrownBy(() -> transactions().run(() -> {
                    channels().replace(GatewayId.TRIPAY, List.of());
                    throw new IllegalStateException("scripted");
                }))
                .hasMessage("scripted");

        assertThat(channels().all()).isEqualTo(Map.of(GatewayId.TRIPAY, former));
    }

    private void replace(GatewayId gateway, List<Channel> channels) {
        transactions().run(() -> {
            assertThat(accounts().lock(gateway)).contains(account(gateway));
            channels().replace(gateway, channels);
        });
    }

    private static GatewayAccount account(GatewayId gateway) {
        return new GatewayAccount(
                gateway, true, GatewayAccount.Environment.SANDBOX, Optional.empty(), Map.of(), List.of());
    }

    private static Channel channel(GatewayId gateway, String code, String name, FeeRule fee) {
        return new Channel(
                gateway,
                new ChannelCode(code),
                ChannelGroup.E_WALLET,
                name,
                fee,
                Money.rupiah(1_000),
                Money.rupiah(5_000_000),
                Duration.ofMinutes(10),
                Duration.ofHours(24));
    }
}
