package id.mikhmon.application.offer;

import static id.mikhmon.domain.offer.OfferFixture.anOffer;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.offer.port.Offers;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import org.junit.jupiter.api.Test;

/** What every storage of offers keeps to. */
public abstract class OffersContract {
    protected abstract Offers offers();

    @Test
    void offerIsFoundAsItWasStored() {
        Offer offer = anOffer().withTwoCodes().closed().offer();

        assertThat(offers().save(offer)).isTrue();

        assertThat(offers().find(offer.id())).contains(offer);
        assertThat(offers().find(new OfferId("1HARI"))).isEmpty();
    }

    @Test
    void offerTakesThePlaceOfTheFormer() {
        offers().save(anOffer().costing(5_000).offer());
        Offer dearer = anOffer().costing(6_000).onRouter("hall").withTwoCodes().offer();

        assertThat(offers().save(dearer)).isFalse();

        assertThat(offers().find(dearer.id())).contains(dearer);
    }

    @Test
    void offersComeCheapestFirstAndEqualPricesById() {
        Offer week = anOffer().withId("7hari").costing(25_000).offer();
        Offer b = anOffer().withId("b").costing(5_000).offer();
        Offer a = anOffer().withId("a").costing(5_000).offer();
        offers().save(week);
        offers().save(b);
        offers().save(a);

        assertThat(offers().all()).containsExactly(a, b, week);
    }
}
