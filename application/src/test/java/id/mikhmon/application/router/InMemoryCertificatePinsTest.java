package id.mikhmon.application.router;

import id.mikhmon.application.router.port.CertificatePins;
import id.mikhmon.application.transaction.InMemoryTransactions;

class InMemoryCertificatePinsTest extends CertificatePinsContract {
    private final InMemoryCertificatePins pins = new InMemoryCertificatePins(new InMemoryTransactions());

    @Override
    protected CertificatePins pins() {
        return pins;
    }
}
