package id.mikhmon.persistence.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.payment.ChannelCatalogue;
import id.mikhmon.application.payment.GatewayChannelsContract;
import id.mikhmon.application.payment.ScriptedPaymentGateway;
import id.mikhmon.application.payment.port.GatewayAccounts;
import id.mikhmon.application.payment.port.GatewayChannels;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.persistence.testing.Rivals;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcGatewayChannelsIT extends GatewayChannelsContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected GatewayChannels channels() {
        return new JdbcGatewayChannels(stores.database());
    }

    @Override
    protected GatewayAccounts accounts() {
        return new JpaGatewayAccounts(stores.database(), stores.secrets(), Clock.systemUTC());
    }

    @Override
    protected Transactions transactions() {
        return stores.transactions();
    }

    @Test
    void nodesThatAreToldAtOnceLeaveOneWholeList() {
        List<List<Channel>> seen = Rivals.atOnce(8, rival -> () -> {
            ChannelCatalogue node = new ChannelCatalogue(
                    List.of(new ScriptedPaymentGateway()), accounts(), channels(), transactions(), Clock.systemUTC());
            for (int i = 0; i < 5; i++) {
                node.refresh();
            }
            return node.all();
        });

        assertThat(seen)
                .allSatisfy(channels -> assertThat(channels)
                        .extracting(Channel::code)
                        .containsExactly(ScriptedPaymentGateway.QRIS, ScriptedPaymentGateway.BRIVA));
        assertThat(stores.number("SELECT COUNT(*) FROM gateway_channels")).isEqualTo(2);
    }

    @Test
    void channelsGoWithTheirAccount() {
        ScriptedPaymentGateway gateway = new ScriptedPaymentGateway();
        new ChannelCatalogue(List.of(gateway), accounts(), channels(), transactions(), Clock.systemUTC()).refresh();

        stores.execute("DELETE FROM gateway_accounts");

        assertThat(channels().all()).isEmpty();
    }
}
