package id.mikhmon.persistence.order;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.Customer;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderOrigin;
import id.mikhmon.domain.order.OrderReference;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.order.ReviewReason;
import id.mikhmon.domain.shared.CurrencyCode;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.offer.EntitlementColumns;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Orders to rows and back. */
public final class OrderRows {
    private OrderRows() {}

    /** @param selected what a query of another feature selected as {@code OrderRow} */
    public static Order selected(Object selected) {
        return toOrder((OrderRow) selected);
    }

    static OrderRow toRow(Order order) {
        OrderRow row = new OrderRow();
        row.id = order.id().value();
        row.reference = order.reference().value();
        row.origin = order.origin().name();
        row.offer = order.offer().value();
        row.offerName = order.offerName();
        row.validitySeconds = order.validity().toSeconds();
        row.entitlement = EntitlementColumns.of(order.entitlement());
        row.agent = order.agent().map(AgentCode::value).orElse(null);
        order.customer().ifPresent(customer -> {
            row.customerName = customer.name();
            row.customerPhone = customer.phone().e164();
            row.customerEmail = customer.email().orElse(null);
            row.customerLanguage = customer.language().name();
        });
        row.price = order.price().units();
        row.currency = order.price().currency().value();
        row.createdAt = Micros.of(order.createdAt());
        change(row, order);
        return row;
    }

    /** What is set in {@link #toRow} alone never changes in the life of an order. */
    static void change(OrderRow row, Order order) {
        row.fee = order.fee().units();
        row.state = order.state().name();
        row.review = order.review().map(ReviewReason::name).orElse(null);
        row.expiresAt = Micros.of(order.expiresAt());
        row.paidAt = Micros.of(order.paidAt());
        row.deliveredAt = Micros.of(order.deliveredAt());
    }

    static Order toOrder(OrderRow row) {
        CurrencyCode currency = new CurrencyCode(row.currency);
        return new Order(
                new OrderId(row.id),
                new OrderReference(row.reference),
                OrderOrigin.valueOf(row.origin),
                new OfferId(row.offer),
                row.offerName,
                Duration.ofSeconds(row.validitySeconds),
                row.entitlement.toEntitlement(),
                Optional.ofNullable(row.agent).map(AgentCode::new),
                customer(row),
                new Money(row.price, currency),
                new Money(row.fee, currency),
                OrderState.valueOf(row.state),
                Optional.ofNullable(row.review).map(ReviewReason::valueOf),
                Micros.toInstant(row.createdAt),
                Micros.toInstant(row.expiresAt),
                Micros.toOptional(row.paidAt),
                Micros.toOptional(row.deliveredAt));
    }

    private static Optional<Customer> customer(OrderRow row) {
        return Optional.ofNullable(row.customerPhone)
                .map(phone -> new Customer(
                        Objects.requireNonNull(row.customerName),
                        new PhoneNumber(phone),
                        Optional.ofNullable(row.customerEmail),
                        Language.valueOf(Objects.requireNonNull(row.customerLanguage))));
    }
}
