package id.mikhmon.bootstrap.wiring;

import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.messaging.TellOwner;
import id.mikhmon.application.order.AddSoldOrder;
import id.mikhmon.application.order.AddSoldOrderService;
import id.mikhmon.application.order.AdvanceOrder;
import id.mikhmon.application.order.AdvanceOrderService;
import id.mikhmon.application.order.CorrectFee;
import id.mikhmon.application.order.CorrectFeeService;
import id.mikhmon.application.order.FindKeyHolder;
import id.mikhmon.application.order.FindKeyHolderService;
import id.mikhmon.application.order.FindOrder;
import id.mikhmon.application.order.FindOrderService;
import id.mikhmon.application.order.ForgetKeys;
import id.mikhmon.application.order.ForgetKeysService;
import id.mikhmon.application.order.LockOrder;
import id.mikhmon.application.order.LockOrderService;
import id.mikhmon.application.order.RegisterOrder;
import id.mikhmon.application.order.RegisterOrderService;
import id.mikhmon.application.order.port.Orders;
import id.mikhmon.application.transaction.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What happens to one order. */
@Dependent
public class OrderWiring {
    @Produces
    @Singleton
    RegisterOrder registerOrder(Orders orders, Transactions transactions) {
        return new RegisterOrderService(orders, transactions);
    }

    @Produces
    @Singleton
    FindKeyHolder findKeyHolder(Orders orders, Transactions transactions) {
        return new FindKeyHolderService(orders, transactions);
    }

    @Produces
    @Singleton
    ForgetKeys forgetKeys(Orders orders, Transactions transactions) {
        return new ForgetKeysService(orders, transactions);
    }

    @Produces
    @Singleton
    FindOrder findOrder(Orders orders, Transactions transactions) {
        return new FindOrderService(orders, transactions);
    }

    @Produces
    @Singleton
    LockOrder lockOrder(Orders orders, Transactions transactions) {
        return new LockOrderService(orders, transactions);
    }

    @Produces
    @Singleton
    CorrectFee correctFee(Orders orders, Transactions transactions) {
        return new CorrectFeeService(orders, transactions);
    }

    @Produces
    @Singleton
    AdvanceOrder advanceOrder(
            Orders orders, TellOwner owner, QueueMessage messages, Transactions transactions, Clock clock) {
        return new AdvanceOrderService(orders, owner, messages, transactions, clock);
    }

    @Produces
    @Singleton
    AddSoldOrder addSoldOrder(Orders orders, Transactions transactions) {
        return new AddSoldOrderService(orders, transactions);
    }
}
