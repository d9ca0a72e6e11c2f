package id.mikhmon.web.portal.admin.offer;

import static id.mikhmon.domain.offer.OfferFixture.anOffer;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.offer.SaveOffer;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.offer.UsageLimits;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.gate.PlayedVisitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfferBackingTest {
    private final Offer known = anOffer().offer();
    private final List<Offer> saved = new ArrayList<>();
    private final PlayedExchange exchange = new PlayedExchange();
    private SaveOffer.Outcome outcome = new SaveOffer.Saved(true);

    @Test
    void aNewOfferIsReadFromTheFormAndSaved() {
        OfferBacking page = page();
        page.open();
        fill(page);
        exchange.posted();

        page.save();

        assertThat(page.notes.keys()).isEmpty();
        assertThat(exchange.went()).isEqualTo("/admin/offers?said=created");
        assertThat(saved).hasSize(1);
        assertThat(saved.get(0).price().units()).isEqualTo(12_500);
        assertThat(saved.get(0).validity()).isEqualTo(Duration.ofDays(3));
        assertThat(saved.get(0).entitlement().limits().bytes()).isEqualTo(5L << 30);
        assertThat(saved.get(0).entitlement().limits().uptime()).isZero();
    }

    @Test
    void aKnownOfferComesBackAsItWasStored() {
        exchange.with("item", known.id().value());
        OfferBacking page = page();
        page.open();
        exchange.posted();

        page.save();

        assertThat(page.notes.keys()).isEmpty();
        assertThat(saved).containsExactly(known);
    }

    @Test
    void noUnitOfTheFormChangesWhatWasStored() {
        for (long seconds : new long[] {1, 59, 60, 5_400, 7_200, 86_400, 90_000}) {
            for (long bytes : new long[] {0, 1, 1 << 20, 3L << 30, 5_000_000_000L}) {
                Offer stored = new Offer(
                        known.id(),
                        known.name(),
                        known.description(),
                        known.price(),
                        Duration.ofSeconds(seconds),
                        new Offer.Entitlement(
                                known.entitlement().router(),
                                known.entitlement().profile(),
                                known.entitlement().server(),
                                new UsageLimits(Duration.ofSeconds(seconds), bytes),
                                known.entitlement().format()),
                        true);
                FormFields form = new FormFields();

                OfferForm.fill(form, stored);

                assertThat(OfferForm.read(form, Optional.of(known.id().value()), new Notes()))
                        .contains(stored);
            }
        }
    }

    @Test
    void theKeyOfAKnownOfferIsNotTakenFromTheForm() {
        exchange.with("item", known.id().value());
        OfferBacking page = page();
        page.open();
        exchange.posted();
        page.getForm().with("id", "another");

        page.save();

        assertThat(saved).extracting(Offer::id).containsExactly(known.id());
    }

    @Test
    void aNewOfferDoesNotReplaceAKnownOne() {
        OfferBacking page = page();
        page.open();
        fill(page);
        page.getForm().with("id", known.id().value());
        exchange.posted();

        page.save();

        assertThat(page.notes.keys()).containsEntry("id", "taken");
        assertThat(saved).isEmpty();
        assertThat(exchange.went()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidBesideEachFieldAndNothingIsSaved() {
        OfferBacking page = page();
        page.open();
        fill(page);
        page.getForm()
                .with("name", "")
                .with("price", "0")
                .with("validity", "-1")
                .with("length", "3")
                .with("alphabet", "aa")
                .with("dataLimitUnit", "TB");
        exchange.posted();

        page.save();

        assertThat(page.notes.getFields())
                .containsExactlyInAnyOrder("name", "price", "validity", "length", "alphabet", "dataLimitUnit");
        assertThat(saved).isEmpty();
    }

    @Test
    void aRouterThatIsGoneIsSaidBesideTheRouter() {
        outcome = new SaveOffer.UnknownRouter();
        OfferBacking page = page();
        page.open();
        fill(page);
        exchange.posted();

        page.save();

        assertThat(page.notes.keys()).containsEntry("router", "unknown-router");
        assertThat(exchange.went()).isEmpty();
    }

    @Test
    void anOfferThatNobodyKnowsIsNotThere() {
        exchange.with("item", "nothing");
        page().open();

        assertThat(exchange.went()).isEqualTo("404");
    }

    private static void fill(OfferBacking page) {
        page.getForm()
                .with("id", "3hari")
                .with("name", "3 hari")
                .with("price", "12.500")
                .with("validity", "3")
                .with("dataLimit", "5")
                .with("router", "cafe")
                .with("profile", "3hari");
    }

    private OfferBacking page() {
        OfferBacking page = new OfferBacking();
        page.exchange = exchange;
        page.notes = new Notes();
        page.findOffers = new FindOffers() {
            @Override
            public Optional<Offer> find(OfferId id) {
                return Optional.of(known).filter(offer -> offer.id().equals(id));
            }

            @Override
            public List<Offer> all() {
                return List.of(known);
            }
        };
        page.visitor = PlayedVisitor.owner();
        page.saveOffer = (offer, actor) -> {
            saved.add(offer);
            return outcome;
        };
        return page;
    }
}
