package id.mikhmon.application.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.mikhmon.application.sale.CountHeldSales.Waiting;
import id.mikhmon.application.sale.port.HeldSales;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.sale.HeldSale;
import id.mikhmon.domain.sale.HeldSaleId;
import id.mikhmon.domain.sale.HeldState;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.sale.SaleLimit;
import id.mikhmon.domain.sale.SoldTo;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every storage of held sales keeps to. */
public abstract class HeldSalesContract {
    private static final AgentCode SARI = new AgentCode("AG001");
    private static final AgentCode BUDI = new AgentCode("AG002");
    private static final Instant ASKED = Instant.parse("2026-11-22T07:05:00.123456Z");
    private static final String FINGERPRINT = "0f".repeat(32);

    private final Random random = new Random(11);
    private int keys;

    protected abstract Transactions transactions();

    protected abstract HeldSales held();

    @Test
    void heldSaleIsFoundAsItWasStoredWithWhatTheClientSent() {
        HeldSale plain = of(SARI, ASKED, SoldTo.ANYBODY);
        HeldSale full = of(
                BUDI,
                ASKED,
                new SoldTo(Optional.of("Ibu Sari"), Optional.of(new PhoneNumber("+6281234567890")), Language.ENGLISH));
        IdempotencyKey key = new IdempotencyKey("Key-1");

        assertThat(held().claim(plain, key, FINGERPRINT)).isEmpty();
        stored(full);

        assertThat(held().find(plain.id())).contains(plain);
        assertThat(transactions().required(() -> held().lock(full.id()))).contains(full);
        assertThat(held().claimOf(plain.id())).contains(new HeldSales.Claim(key, FINGERPRINT));
        assertThat(held().find(new HeldSaleId("HS2222222222"))).isEmpty();
        assertThat(held().claimOf(new HeldSaleId("HS2222222222"))).isEmpty();
    }

    @Test
    void keyBelongsToTheFirstOfItsAgent() {
        HeldSale first = of(SARI, ASKED, SoldTo.ANYBODY);
        HeldSale second = of(SARI, ASKED, SoldTo.ANYBODY);
        IdempotencyKey key = new IdempotencyKey("Key-1");
        held().claim(first, key, FINGERPRINT);

        assertThat(held().claim(second, key, "a1".repeat(32)))
                .contains(new HeldSales.KeyHolder(first.id(), FINGERPRINT));
        assertThat(held().claim(of(BUDI, ASKED, SoldTo.ANYBODY), key, FINGERPRINT))
                .isEmpty();
        assertThat(held().find(second.id())).isEmpty();
        assertThat(held().findKey(SARI, key)).contains(new HeldSales.KeyHolder(first.id(), FINGERPRINT));
        assertThat(held().findKey(SARI, new IdempotencyKey("key-1"))).isEmpty();
    }

    @Test
    void decisionIsStoredOnce() {
        HeldSale waiting = stored(of(SARI, ASKED, SoldTo.ANYBODY));
        HeldSale other = stored(of(SARI, ASKED, SoldTo.ANYBODY));

        decide(sold(waiting));
        decide(rejected(other));

        assertThatIllegalStateException().isThrownBy(() -> decide(rejected(waiting)));
        assertThat(held().find(waiting.id())).contains(sold(waiting));
        assertThat(held().find(other.id())).contains(rejected(other));
    }

    @Test
    void whatWaitsIsCountedInAllAndOfEachAgent() {
        assertThat(held().waiting()).isEqualTo(new Waiting(0, Optional.empty()));
        stored(of(SARI, ASKED.plusSeconds(5), SoldTo.ANYBODY));
        stored(of(BUDI, ASKED.plusSeconds(2), SoldTo.ANYBODY));
        decide(rejected(stored(of(SARI, ASKED, SoldTo.ANYBODY))));

        assertThat(held().waiting()).isEqualTo(new Waiting(2, Optional.of(ASKED.plusSeconds(2))));
        assertThat(held().waiting(SARI)).isEqualTo(1);
        assertThat(held().waiting(new AgentCode("AG003"))).isZero();
    }

    @Test
    void pagesFollowEachOtherNewestFirstWithoutGap() {
        HeldSale oldest = stored(of(SARI, ASKED, SoldTo.ANYBODY));
        HeldSale same = stored(of(BUDI, ASKED.plusSeconds(5), SoldTo.ANYBODY));
        HeldSale twin = stored(of(SARI, ASKED.plusSeconds(5), SoldTo.ANYBODY));
        HeldSale newest = stored(of(SARI, ASKED.plusSeconds(9), SoldTo.ANYBODY));

        List<HeldSale> all = page(Optional.empty(), Optional.empty(), Optional.empty(), 10);

        assertThat(all).hasSize(4).startsWith(newest).endsWith(oldest).contains(same, twin);
        List<HeldSale> first = page(Optional.empty(), Optional.empty(), Optional.empty(), 2);
        assertThat(page(Optional.empty(), Optional.empty(), Optional.of(HeldSaleMark.of(first.get(1))), 2))
                .isEqualTo(all.subList(2, 4));
    }

    @Test
    void oldestFirstIsTheSameFromTheOtherEnd() {
        stored(of(SARI, ASKED, SoldTo.ANYBODY));
        stored(of(BUDI, ASKED.plusSeconds(5), SoldTo.ANYBODY));
        stored(of(SARI, ASKED.plusSeconds(5), SoldTo.ANYBODY));
        decide(sold(stored(of(SARI, ASKED.plusSeconds(9), SoldTo.ANYBODY))));
        List<HeldSale> fromTheOtherEnd =
                new ArrayList<>(page(Optional.empty(), Optional.empty(), Optional.empty(), 10));
        Collections.reverse(fromTheOtherEnd);

        List<HeldSale> all = oldestFirst(Optional.empty(), Optional.empty(), 10);

        assertThat(all).hasSize(4).isEqualTo(fromTheOtherEnd);
        for (int page = 1; page < 4; page++) {
            assertThat(oldestFirst(Optional.empty(), Optional.of(HeldSaleMark.of(all.get(page - 1))), 1))
                    .isEqualTo(all.subList(page, page + 1));
        }
        assertThat(oldestFirst(Optional.of(HeldState.WAITING), Optional.empty(), 10))
                .isEqualTo(all.subList(0, 3));
    }

    private List<HeldSale> oldestFirst(Optional<HeldState> state, Optional<HeldSaleMark> after, int most) {
        return held().page(Optional.empty(), state, AgeOrder.OLDEST, after, most);
    }

    @Test
    void pageIsOfOneAgentAndState() {
        HeldSale waiting = stored(of(SARI, ASKED, SoldTo.ANYBODY));
        HeldSale others = stored(of(BUDI, ASKED.plusSeconds(1), SoldTo.ANYBODY));
        HeldSale done = sold(stored(of(SARI, ASKED.plusSeconds(2), SoldTo.ANYBODY)));
        decide(done);

        assertThat(page(Optional.of(SARI), Optional.empty(), Optional.empty(), 10))
                .containsExactly(done, waiting);
        assertThat(page(Optional.empty(), Optional.of(HeldState.WAITING), Optional.empty(), 10))
                .containsExactly(others, waiting);
        assertThat(page(Optional.of(SARI), Optional.of(HeldState.SOLD), Optional.empty(), 10))
                .containsExactly(done);
    }

    private List<HeldSale> page(
            Optional<AgentCode> agent, Optional<HeldState> state, Optional<HeldSaleMark> after, int most) {
        return held().page(agent, state, AgeOrder.NEWEST, after, most);
    }

    private HeldSale stored(HeldSale sale) {
        assertThat(held().claim(sale, new IdempotencyKey("k" + ++keys), FINGERPRINT))
                .isEmpty();
        return sale;
    }

    private void decide(HeldSale decided) {
        transactions().run(() -> held().decide(decided));
    }

    private HeldSale of(AgentCode agent, Instant at, SoldTo customer) {
        return new HeldSale(
                HeldSaleId.draw(random),
                agent,
                new OfferId("1hari"),
                "Paket 1 hari",
                7,
                Money.rupiah(4_500),
                customer,
                SaleLimit.PER_MINUTE,
                at,
                Optional.empty());
    }

    private HeldSale sold(HeldSale waiting) {
        return waiting.decided(new HeldSale.Decision(
                        "siti", Optional.of(new SaleId("a".repeat(26))), Optional.empty(), ASKED.plusSeconds(60)))
                .orElseThrow();
    }

    private static HeldSale rejected(HeldSale waiting) {
        return waiting.decided(
                        new HeldSale.Decision("siti", Optional.empty(), Optional.of("why"), ASKED.plusSeconds(60)))
                .orElseThrow();
    }
}
