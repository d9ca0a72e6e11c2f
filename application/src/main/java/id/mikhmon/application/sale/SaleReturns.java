package id.mikhmon.application.sale;

import id.mikhmon.application.ledger.PostEntry;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.ledger.AccountKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.sale.AgentSale;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Puts the money of one voucher back into the wallet that paid for it, once. */
final class SaleReturns {
    private static final Logger LOG = System.getLogger(SaleReturns.class.getName());

    private final PostEntry ledger;

    SaleReturns(PostEntry ledger) {
        this.ledger = ledger;
    }

    /** An upline may have taken its commission out already. That is no reason to keep the agent's money. */
    void post(AgentSale sale, Order order, Instant now) {
        Set<AgentCode> spent = new HashSet<>();
        Optional<JournalEntry> entry = sale.returned(order.reference(), spent, now);
        while (entry.isPresent() && ledger.post(entry.get()) instanceof PostEntry.Overdrawn overdrawn) {
            AgentCode upline = overdrawn
                    .account()
                    .agent()
                    .filter(agent -> overdrawn.account().kind() == AccountKind.COMMISSION && spent.add(agent))
                    .orElseThrow(() -> new IllegalStateException(
                            "voucher " + order.reference() + " cannot be returned from " + overdrawn.account()));
            LOG.log(
                    Level.WARNING,
                    "Voucher {0} is returned without the share of {1}, who has spent it",
                    order.reference(),
                    upline);
            entry = sale.returned(order.reference(), spent, now);
        }
    }
}
