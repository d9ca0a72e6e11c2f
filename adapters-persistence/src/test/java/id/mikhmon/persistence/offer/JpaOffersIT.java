package id.mikhmon.persistence.offer;

import id.mikhmon.application.offer.OffersContract;
import id.mikhmon.application.offer.port.Offers;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaOffersIT extends OffersContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected Offers offers() {
        return new JpaOffers(stores.database());
    }
}
