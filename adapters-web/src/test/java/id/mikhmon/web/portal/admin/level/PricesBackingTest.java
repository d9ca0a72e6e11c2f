package id.mikhmon.web.portal.admin.level;

import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.SavePriceMatrix;
import id.mikhmon.application.agent.ShowExample;
import id.mikhmon.application.agent.ViewPriceMatrix;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferFixture;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.gate.PlayedVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PricesBackingTest {
    private static final Offer OFFER = OfferFixture.anOffer().offer();
    private static final Level GOLD = aLevel("GOLD").level();
    private static final Level SILVER = aLevel("SILVER").level();
    private static final OfferId GONE = new OfferId("not-shown");
    private static final PriceRule FIXED = new PriceRule.Fixed(Money.rupiah(4_000));

    private final PlayedExchange exchange = new PlayedExchange();
    private final List<SavePriceMatrix.Command> saved = new ArrayList<>();
    private SavePriceMatrix.Outcome outcome = new SavePriceMatrix.Saved(1);

    @Test
    void cellsThatWereSentAreSavedAndEmptyOnesFallBackToTheLevel() {
        exchange.with("mark", "m1")
                .with("p-GOLD-" + OFFER.id(), " 4.500 ")
                .with("p-SILVER-" + OFFER.id(), "")
                .posted();

        page().save();

        assertThat(saved).hasSize(1);
        assertThat(saved.get(0).mark()).isEqualTo("m1");
        assertThat(saved.get(0).rules().get(GOLD.code()))
                .containsEntry(OFFER.id(), new PriceRule.Fixed(Money.rupiah(4_500)))
                .containsEntry(GONE, FIXED);
        assertThat(saved.get(0).rules().get(SILVER.code())).isEmpty();
        assertThat(exchange.went()).isEqualTo("/admin/prices?said=saved");
    }

    @Test
    void wrongCellIsSaidAndNothingSaved() {
        exchange.with("mark", "m1").with("p-GOLD-" + OFFER.id(), "murah").posted();
        PricesBacking page = page();

        page.save();

        assertThat(saved).isEmpty();
        assertThat(page.notes.keys()).containsEntry("p-GOLD-" + OFFER.id(), "price-or-discount");
        assertThat(page.value(GOLD, OFFER)).isEqualTo("murah");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsSaid() {
        outcome = new SavePriceMatrix.ChangedMeanwhile();
        exchange.with("mark", "old").posted();
        PricesBacking page = page();

        page.save();

        assertThat(page.notes.getRefusals()).containsExactly("prices.refused.meanwhile");
        assertThat(exchange.went()).isEmpty();
    }

    @Test
    void theStoredPriceStandsInItsCellAndTheUsualOneBehindIt() {
        PricesBacking page = page();
        page.open();

        assertThat(page.value(SILVER, OFFER)).isEqualTo("4.000");
        assertThat(page.value(GOLD, OFFER)).isEmpty();
        assertThat(page.usual(GOLD, OFFER)).isEqualTo(GOLD.discount().on(OFFER.price()));
        assertThat(page.getShown()).isEqualTo(OFFER);
    }

    private PricesBacking page() {
        PricesBacking page = new PricesBacking();
        page.exchange = exchange;
        page.notes = new Notes();
        page.visitor = PlayedVisitor.admin("hasan");
        page.viewMatrix = () -> new ViewPriceMatrix.Matrix(
                List.of(GOLD, SILVER),
                List.of(OFFER),
                Map.<LevelCode, Map<OfferId, PriceRule>>of(
                        GOLD.code(), Map.of(GONE, FIXED), SILVER.code(), Map.of(OFFER.id(), FIXED)),
                "m1",
                List.of());
        page.showExample = (level, offer) -> new ShowExample.UnknownLevel();
        page.saveMatrix = new SavePriceMatrix() {
            @Override
            public Outcome save(Command command) {
                saved.add(command);
                return outcome;
            }

            @Override
            public Outcome undo(Actor actor) {
                return outcome;
            }
        };
        return page;
    }
}
