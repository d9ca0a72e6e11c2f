package id.mikhmon.application.decision;

import id.mikhmon.application.order.AdvanceOrder;
import id.mikhmon.application.payment.AcceptMoney;
import id.mikhmon.application.payment.GiveBackMoney;
import id.mikhmon.application.sale.ReturnSoldVoucher;
import id.mikhmon.application.voucher.DeliverAgain;
import id.mikhmon.application.voucher.RemoveVoucher;
import id.mikhmon.domain.decision.OrderAction;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.order.OrderOrigin;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.shared.Money;
import java.util.Optional;

/** Does what was decided, inside the transaction that holds the order's lock. Whether it may be done was asked before. */
public final class CarryOut {
    private final AdvanceOrder advance;
    private final GiveBackMoney giveBack;
    private final AcceptMoney accept;
    private final ReturnSoldVoucher returnSold;
    private final DeliverAgain deliverAgain;
    private final RemoveVoucher removeVoucher;

    public CarryOut(
            AdvanceOrder advance,
            GiveBackMoney giveBack,
            AcceptMoney accept,
            ReturnSoldVoucher returnSold,
            DeliverAgain deliverAgain,
            RemoveVoucher removeVoucher) {
        this.advance = advance;
        this.giveBack = giveBack;
        this.accept = accept;
        this.returnSold = returnSold;
        this.deliverAgain = deliverAgain;
        this.removeVoucher = removeVoucher;
    }

    /**
     * @param amount what was moved, possibly nothing
     * @param payments how many payments went back
     */
    record Done(Order order, Money amount, int payments) {
        Done(Order order, Money amount) {
            this(order, amount, 0);
        }
    }

    /** @return empty when there was no money to give back; nothing was changed then */
    Optional<Done> of(DecideOrder.Command command, Order order, int nth) {
        boolean goesBack = command.action() == OrderAction.CREDIT || command.action() == OrderAction.REFUND;
        Done done = done(command, order, nth);
        return goesBack && done.payments() == 0 ? Optional.empty() : Optional.of(done);
    }

    /** @param nth the how manieth decision about the order it is */
    private Done done(DecideOrder.Command command, Order order, int nth) {
        return switch (command.action()) {
            case DELIVER_AGAIN -> deliver(command, order, nth);
            case CLOSE ->
                new Done(
                        advance.advance(order, OrderEvent.CLOSED),
                        accept.accept(order, AccountId.CORRECTIONS, command.reason()));
            case CREDIT -> giveBack(order, command.agent().map(AccountId::wallet), command.reason());
            case REFUND ->
                order.origin() == OrderOrigin.WALLET
                        ? returned(order)
                        : giveBack(order, command.way().orElseThrow().source(), command.reason());
        };
    }

    /** Money that was unclear becomes the price of the voucher that is made for it now; what is left of it stays to be looked at. */
    private Done deliver(DecideOrder.Command command, Order order, int nth) {
        if (deliverAgain.deliver(order, nth) != DeliverAgain.What.FIRST_VOUCHER) {
            return new Done(order, Money.rupiah(0));
        }
        Money accepted = accept.accept(order, AccountId.SALES, command.reason());
        boolean moneyIsLeft = giveBack.holdsUnclearMoney(order.id());
        return new Done(moneyIsLeft ? advance.advance(order, OrderEvent.SECOND_PAYMENT) : order, accepted);
    }

    /** The accounts of the ledger come last, behind all that the voucher needs. */
    private Done giveBack(Order order, Optional<AccountId> source, String reason) {
        GiveBackMoney.Going going = giveBack.going(order);
        if (going.payments() == 0) {
            return new Done(order, going.amount());
        }
        boolean voucherGoes = going.everything() && order.state() != OrderState.REFUNDED;
        Order after = voucherGoes ? refunded(order) : advance.advance(order, OrderEvent.CLOSED);
        giveBack.giveBack(order, source, reason);
        return new Done(after, going.amount(), going.payments());
    }

    private Done returned(Order order) {
        Order after = refunded(order);
        return new Done(after, returnSold.giveBack(order), 1);
    }

    private Order refunded(Order order) {
        removeVoucher.remove(order);
        return advance.advance(order, OrderEvent.MONEY_RETURNED);
    }
}
