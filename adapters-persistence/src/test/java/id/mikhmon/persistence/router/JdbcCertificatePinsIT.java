package id.mikhmon.persistence.router;

import id.mikhmon.application.router.CertificatePinsContract;
import id.mikhmon.application.router.port.CertificatePins;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcCertificatePinsIT extends CertificatePinsContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected CertificatePins pins() {
        return new JdbcCertificatePins(stores.database());
    }
}
