package id.mikhmon.application.agent;

import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.audit.InMemoryAuditTrail;
import id.mikhmon.application.audit.RecordAuditService;
import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.application.offer.FindOffersService;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.Percentage;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PriceMatrixTest {
    private static final Actor HASAN = new Actor("hasan", "");
    private static final LevelCode GOLD = new LevelCode("GOLD");
    private static final LevelCode SILVER = new LevelCode("SILVER");
    private static final PriceRule FIXED = new PriceRule.Fixed(Money.rupiah(4_000));
    private static final PriceRule TENTH = new PriceRule.Discount(Percentage.of(10));

    private final SaleInMemory house = new SaleInMemory();
    private final InMemoryPriceChanges kept = new InMemoryPriceChanges(house.transactions);
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail(house.transactions);
    private final FindOffersService offers = new FindOffersService(house.offers, house.transactions);
    private final ViewPriceMatrix matrix =
            new ViewPriceMatrixService(house.levels, house.prices, kept, offers, house.transactions);
    private final SavePriceMatrix save = new SavePriceMatrixService(
            house.agents,
            house.levels,
            house.prices,
            kept,
            offers,
            new RecordAuditService(audit, house.transactions, house.clock),
            house.transactions);

    @BeforeEach
    void levelsAreThere() {
        house.levels.save(aLevel("GOLD").level());
        house.levels.save(aLevel("SILVER").level());
        house.prices.replace(SILVER, Map.of(SaleInMemory.ONE_DAY, TENTH));
    }

    @Test
    void allChangedPricesAreSavedAtOnceAndRecorded() {
        assertThat(saved(Map.of(GOLD, Map.of(SaleInMemory.ONE_DAY, FIXED), SILVER, Map.of())))
                .isEqualTo(new SavePriceMatrix.Saved(2));

        assertThat(house.prices.ofLevel(GOLD)).containsEntry(SaleInMemory.ONE_DAY, FIXED);
        assertThat(house.prices.ofLevel(SILVER)).isEmpty();
        assertThat(audit.before(Long.MAX_VALUE, 10)).singleElement().satisfies(record -> {
            assertThat(record.entry().action()).isEqualTo("prices.changed");
            assertThat(record.entry().before()).isEqualTo("GOLD/1hari=- SILVER/1hari=10%");
            assertThat(record.entry().after()).isEqualTo("GOLD/1hari=4000 SILVER/1hari=-");
        });
    }

    @Test
    void theLastChangeIsTakenBackOnce() {
        saved(Map.of(GOLD, Map.of(SaleInMemory.ONE_DAY, FIXED), SILVER, Map.of()));
        assertThat(matrix.view().last()).hasSize(2);

        assertThat(save.undo(HASAN)).isEqualTo(new SavePriceMatrix.Saved(2));
        assertThat(save.undo(HASAN)).isEqualTo(new SavePriceMatrix.ChangedMeanwhile());

        assertThat(house.prices.ofLevel(GOLD)).isEmpty();
        assertThat(house.prices.ofLevel(SILVER)).containsEntry(SaleInMemory.ONE_DAY, TENTH);
        assertThat(matrix.view().last()).isEmpty();
    }

    @Test
    void whatSomebodyElseChangedSinceIsNotOverwritten() {
        String mark = matrix.view().mark();
        house.prices.replace(GOLD, Map.of(SaleInMemory.ONE_DAY, TENTH));

        assertThat(save.save(
                        new SavePriceMatrix.Command(Map.of(GOLD, Map.of(SaleInMemory.ONE_DAY, FIXED)), mark, HASAN)))
                .isEqualTo(new SavePriceMatrix.ChangedMeanwhile());

        assertThat(house.prices.ofLevel(GOLD)).containsEntry(SaleInMemory.ONE_DAY, TENTH);
    }

    @Test
    void changeIsNotTakenBackOverALaterOne() {
        saved(Map.of(GOLD, Map.of(SaleInMemory.ONE_DAY, FIXED)));
        house.prices.replace(GOLD, Map.of(SaleInMemory.ONE_DAY, TENTH));

        assertThat(matrix.view().last()).isEmpty();
        assertThat(save.undo(HASAN)).isEqualTo(new SavePriceMatrix.ChangedMeanwhile());
    }

    @Test
    void savingWhatIsThereChangesAndKeepsNothing() {
        saved(Map.of(GOLD, Map.of(SaleInMemory.ONE_DAY, FIXED)));

        assertThat(saved(Map.of(GOLD, Map.of(SaleInMemory.ONE_DAY, FIXED)))).isEqualTo(new SavePriceMatrix.Saved(0));

        assertThat(matrix.view().last()).hasSize(1);
        assertThat(audit.told()).hasSize(1);
    }

    @Test
    void levelOrOfferThatIsGoneIsSaid() {
        assertThat(saved(Map.of(new LevelCode("TOKO"), Map.of(SaleInMemory.ONE_DAY, FIXED))))
                .isEqualTo(new SavePriceMatrix.ChangedMeanwhile());
        assertThat(saved(Map.of(GOLD, Map.of(new OfferId("gone"), FIXED))))
                .isEqualTo(new SavePriceMatrix.ChangedMeanwhile());
    }

    private SavePriceMatrix.Outcome saved(Map<LevelCode, Map<OfferId, PriceRule>> rules) {
        return save.save(new SavePriceMatrix.Command(rules, matrix.view().mark(), HASAN));
    }
}
