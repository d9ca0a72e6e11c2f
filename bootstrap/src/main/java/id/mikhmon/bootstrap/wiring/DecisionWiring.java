package id.mikhmon.bootstrap.wiring;

import id.mikhmon.application.agent.HoldAgent;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.decision.CarryOut;
import id.mikhmon.application.decision.DecideOrder;
import id.mikhmon.application.decision.DecideOrderService;
import id.mikhmon.application.decision.ViewDecisions;
import id.mikhmon.application.decision.ViewDecisionsService;
import id.mikhmon.application.decision.port.Decisions;
import id.mikhmon.application.order.AdvanceOrder;
import id.mikhmon.application.order.LockOrder;
import id.mikhmon.application.payment.AcceptMoney;
import id.mikhmon.application.payment.GiveBackMoney;
import id.mikhmon.application.sale.ReturnSoldVoucher;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.application.voucher.DeliverAgain;
import id.mikhmon.application.voucher.RemoveVoucher;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What the owner decides about orders. */
@Dependent
public class DecisionWiring {
    @Produces
    @Singleton
    CarryOut carryOut(
            AdvanceOrder advance,
            GiveBackMoney giveBack,
            AcceptMoney accept,
            ReturnSoldVoucher returnSold,
            DeliverAgain deliverAgain,
            RemoveVoucher removeVoucher) {
        return new CarryOut(advance, giveBack, accept, returnSold, deliverAgain, removeVoucher);
    }

    @Produces
    @Singleton
    DecideOrder decideOrder(
            Decisions decisions,
            LockOrder locks,
            HoldAgent agents,
            CarryOut carryOut,
            RecordAudit audit,
            Transactions transactions,
            Clock clock) {
        return new DecideOrderService(decisions, locks, agents, carryOut, audit, transactions, clock);
    }

    @Produces
    @Singleton
    ViewDecisions viewDecisions(Decisions decisions, GiveBackMoney giveBack, Transactions transactions) {
        return new ViewDecisionsService(decisions, giveBack, transactions);
    }
}
