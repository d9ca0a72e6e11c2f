package id.mikhmon.web.portal.agent;

import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.application.ledger.AccountView;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.shared.Money;
import java.util.List;

/** An agent who is signed in, without a container: AG001 of the house in memory, who pays Rp 4.750 for what it sells for Rp 5.000. */
public final class PlayedSeller extends Seller {
    private final SaleInMemory house;

    public PlayedSeller(SaleInMemory house) {
        this.house = house;
    }

    public PlayedSeller with(long rupiah) {
        house.ledger.post(JournalEntry.of(
                new Cause(CauseKind.BY_HAND, "top-up"),
                house.clock.instant(),
                List.of(
                        Posting.credit(AccountId.wallet(code()), Money.rupiah(rupiah)),
                        Posting.debit(AccountId.CASH, Money.rupiah(rupiah)))));
        return this;
    }

    @Override
    public AgentCode code() {
        return SaleInMemory.SARI;
    }

    @Override
    public Agent agent() {
        return house.agents.find(code()).orElseThrow();
    }

    @Override
    public AccountView getWallet() {
        return house.ledger.account(AccountId.wallet(code()));
    }
}
