package id.mikhmon.persistence.checkout;

import id.mikhmon.application.checkout.OrderStory;
import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.port.OrderStories;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageState;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.voucher.VoucherCode;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.payment.PaymentRows;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Fresh;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/**
 * Orders with everything that hangs on them. Messages and outbox are found by their keys, which begin with what they are
 * about, so that both are read by an index that is there anyway.
 */
public final class JpaOrderStories implements OrderStories {
    private static final String MESSAGES =
            "SELECT m.key, m.recipient, m.template, m.state, m.gateway, m.repeated, m.createdAt"
                    + " FROM MessageRow m WHERE m.key LIKE :voucher OR m.key LIKE :review ORDER BY m.createdAt, m.key";

    private static final String WORK =
            "SELECT id, type, lane, subject, state, attempts, created_at, next_attempt_at, done_at, last_error FROM"
                    + " outbox WHERE message_key LIKE ? OR message_key IN (?, ?) OR message_key LIKE ? OR message_key LIKE ? OR message_key LIKE ? OR"
                    + " message_key LIKE ? ORDER BY id";

    private final Database database;

    public JpaOrderStories(Database database) {
        this.database = database;
    }

    @Override
    public Optional<OrderStory> find(OrderId id) {
        return database.read(entities -> JpaOrderViews.views(entities, List.of(id.value())).stream()
                .findFirst()
                .map(view -> story(entities, view)));
    }

    private static OrderStory story(EntityManager entities, OrderView view) {
        Order order = view.order();
        String reference = order.reference().value();
        return new OrderStory(
                view,
                payments(entities, order),
                voucher(entities, order),
                messages(entities, reference),
                work(entities, order));
    }

    private static List<Payment> payments(EntityManager entities, Order order) {
        return Fresh.read(entities.createQuery(
                        "SELECT p FROM PaymentRow p WHERE p.orderId = :order ORDER BY p.attempt", Object.class))
                .setParameter("order", order.id().value())
                .getResultStream()
                .flatMap(row -> PaymentRows.selected(row).stream())
                .toList();
    }

    private static Optional<OrderStory.DrawnCode> voucher(EntityManager entities, Order order) {
        return entities.createQuery(
                        "SELECT v.code, v.draws, v.drawnAt, v.provisionedAt FROM VoucherRow v WHERE v.orderId = :order",
                        Object[].class)
                .setParameter("order", order.id().value())
                .getResultStream()
                .findFirst()
                .map(row -> new OrderStory.DrawnCode(
                        new VoucherCode((String) row[0]),
                        (Integer) row[1],
                        Micros.toInstant((Long) row[2]),
                        Micros.toOptional((Long) row[3])));
    }

    private static List<OrderStory.Sent> messages(EntityManager entities, String reference) {
        return entities.createQuery(MESSAGES, Object[].class)
                .setParameter("voucher", "voucher-" + reference + "%")
                .setParameter("review", "review-" + reference + "-%")
                .getResultStream()
                .map(row -> new OrderStory.Sent(
                        new MessageKey((String) row[0]),
                        new PhoneNumber((String) row[1]),
                        MessageTemplate.valueOf((String) row[2]),
                        MessageState.valueOf((String) row[3]),
                        Optional.ofNullable((String) row[4]).map(MessagingGatewayId::valueOf),
                        (Boolean) row[5],
                        Micros.toInstant((Long) row[6])))
                .toList();
    }

    private static List<OutboxStore.Entry> work(EntityManager entities, Order order) {
        String reference = order.reference().value();
        List<?> rows = entities.createNativeQuery(WORK)
                .setParameter(1, "voucher.provision:" + order.id() + "%")
                .setParameter(2, "voucher.withdraw:" + order.id())
                .setParameter(3, "voucher.remove:" + order.id())
                .setParameter(4, "payment.open:" + reference + "-%")
                .setParameter(5, "payment.check:" + reference + "-%")
                .setParameter(6, "message.send:voucher-" + reference + "%")
                .setParameter(7, "message.send:review-" + reference + "-%")
                .getResultList();
        return rows.stream().map(row -> entry((Object[]) row)).toList();
    }

    private static OutboxStore.Entry entry(Object[] row) {
        long createdAt = ((Number) row[6]).longValue();
        Optional<Long> planned = Optional.ofNullable((Number) row[7])
                .or(() -> Optional.ofNullable((Number) row[8]))
                .map(Number::longValue);
        return new OutboxStore.Entry(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                OutboxStore.State.valueOf((String) row[4]),
                ((Number) row[5]).intValue(),
                Micros.toInstant(createdAt),
                Micros.toInstant(planned.orElse(createdAt)),
                Optional.ofNullable((String) row[9]));
    }
}
