package id.mikhmon.application.sale;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.LevelFixture.aLevel;

import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.sale.SoldTo;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * An agent with a wallet in the whole house: AG010 of the level GOLD pays Rp 4.500 for a day that it sells for Rp 5.000, and its
 * uplines AG011 and AG012 earn 2 % and 1 % of what it pays, Rp 90 and Rp 45.
 */
final class Wallet {
    static final AgentCode SELLER = new AgentCode("AG010");
    static final AgentCode ABOVE = new AgentCode("AG011");
    static final AgentCode TOP = new AgentCode("AG012");
    static final SoldTo BUYER = new SoldTo(Optional.empty(), Optional.of(SaleInMemory.BUYER), Language.INDONESIAN);

    final SaleInMemory house = new SaleInMemory();
    private int topUps;

    Wallet() {
        house.levels.save(
                aLevel("GOLD").withDiscount("10").withUplines("2", "1").level());
        house.agents.save(anAgent(12).agent());
        house.agents.save(anAgent(11).under(12).agent());
        house.agents.save(anAgent(10).under(11).ofLevel("GOLD").agent());
    }

    Wallet with(long rupiah) {
        move(AccountId.wallet(SELLER), AccountId.CASH, rupiah);
        return this;
    }

    /** Moves money past all rules but the ledger's own. */
    void move(AccountId to, AccountId from, long rupiah) {
        house.ledger.post(JournalEntry.of(
                new Cause(CauseKind.BY_HAND, "move-" + ++topUps),
                house.clock.instant(),
                List.of(Posting.credit(to, Money.rupiah(rupiah)), Posting.debit(from, Money.rupiah(rupiah)))));
    }

    SellVouchers.Outcome sell(int count, String key) {
        return house.sellVouchers.sell(command(count, key));
    }

    /** Sells and expects that it is sold. */
    SaleView sold(int count, String key, SoldTo customer) {
        SellVouchers.Command plain = command(count, key);
        var outcome = (SellVouchers.Sold) house.sellVouchers.sell(new SellVouchers.Command(
                plain.agent(), plain.offer(), count, customer, plain.shown(), plain.key(), plain.fingerprint()));
        return house.viewSale.view(SELLER, outcome.sale()).orElseThrow();
    }

    static SellVouchers.Command command(int count, String key) {
        return command(SELLER, SaleInMemory.ONE_DAY, count, Optional.empty(), key);
    }

    static SellVouchers.Command command(AgentCode agent, OfferId offer, int count, Optional<Money> shown, String key) {
        return new SellVouchers.Command(
                agent, offer, count, SoldTo.ANYBODY, shown, new IdempotencyKey(key), "f" + count);
    }

    long wallet() {
        return balance(AccountId.wallet(SELLER));
    }

    long balance(AccountId account) {
        return house.ledger.account(account).balance().units();
    }

    /** @return entries that the sales themselves made */
    int entries() {
        return house.ledger.entries(Optional.empty(), Optional.empty(), 1_000).size() - topUps;
    }
}
