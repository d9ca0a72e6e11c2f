package id.mikhmon.persistence.payment;

import id.mikhmon.application.payment.GatewayAccountsContract;
import id.mikhmon.application.payment.port.GatewayAccounts;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import java.time.Clock;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaGatewayAccountsIT extends GatewayAccountsContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected GatewayAccounts accounts() {
        return new JpaGatewayAccounts(stores.database(), stores.secrets(), Clock.systemUTC());
    }
}
