package id.mikhmon.application.sale;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.ViewOrders;
import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.outbox.OutboxHandler;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.application.sale.port.Sales;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.sale.AgentSale;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.voucher.Voucher;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Sends the customer of a sale one message with all its vouchers, as soon as each of them stands on its router or was
 * returned. Asks nobody outside; it waits for those who do.
 */
public final class TellCustomerHandler implements OutboxHandler {
    public static final String TYPE = "sale.tell.v1";

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Sales sales;
    private final ViewOrders orders;
    private final QueueMessage messages;
    private final Transactions transactions;
    private final Clock clock;

    public TellCustomerHandler(
            Sales sales, ViewOrders orders, QueueMessage messages, Transactions transactions, Clock clock) {
        this.sales = sales;
        this.orders = orders;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Result handle(OutboxStore.Claimed message) {
        return transactions.required(() -> sales.find(new SaleId(message.subject()))
                .flatMap(sale -> sale.customer().phone().map(phone -> tell(sale, phone)))
                .orElseGet(() -> new Blocked("there is no such sale, or nobody to tell")));
    }

    private Result tell(AgentSale sale, PhoneNumber phone) {
        Map<OrderId, OrderView> all =
                orders.view(sale.vouchers().stream().map(AgentSale.Sold::order).toList());
        if (all.values().stream().anyMatch(one -> one.order().state() == OrderState.PAID)) {
            return new Again(wait(sale), "vouchers wait for their router");
        }
        List<OrderView> ready = sale.vouchers().stream()
                .map(one -> Objects.requireNonNull(all.get(one.order())))
                .filter(one -> one.voucher().isPresent())
                .toList();
        if (!ready.isEmpty()) {
            messages.queue(command(sale, phone, ready));
        }
        return new Done();
    }

    /** The longer it has taken already, the less a few seconds matter. */
    private Duration wait(AgentSale sale) {
        Duration half = Duration.between(sale.soldAt(), clock.instant()).dividedBy(2);
        if (half.compareTo(SHORTEST_WAIT) < 0) {
            return SHORTEST_WAIT;
        }
        return half.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : half;
    }

    private static QueueMessage.Command command(AgentSale sale, PhoneNumber phone, List<OrderView> ready) {
        OrderView first = ready.get(0);
        Optional<String> login =
                ready.size() == 1 ? first.loginUrl() : first.loginPage().map(URI::toString);
        return new QueueMessage.Command(
                new MessageKey("sale-" + sale.reference()),
                phone,
                sale.customer().language(),
                MessageTemplate.VOUCHERS_SOLD,
                Map.of(
                        "offer", sale.offerName(),
                        "vouchers",
                                ready.stream()
                                        .flatMap(one -> one.voucher().stream())
                                        .map(TellCustomerHandler::text)
                                        .collect(Collectors.joining(", ")),
                        "validity", first.order().validity().toString(),
                        "loginPage", login.orElse("")));
    }

    /** @return the code, and the password where it is another word */
    private static String text(Voucher.Provisioned voucher) {
        String code = voucher.code().value();
        String password = voucher.password().reveal();
        return code.equals(password) ? code : code + " / " + password;
    }
}
