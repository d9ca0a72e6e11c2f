package id.mikhmon.application.payment;

import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.Payment;
import java.util.Optional;

/** Shows how a bill is paid. */
public interface FindPayment {
    Optional<Payment> ofBill(OrderId bill);
}
