package id.mikhmon.application.sale.port;

import id.mikhmon.application.sale.ListedSale;
import id.mikhmon.application.sale.SaleMark;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.sale.AgentSale;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.sale.SaleLimits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Storage of sales, which are never changed. Every method joins the open transaction, or runs in one of its own. */
public interface Sales {
    /** @return which sale of that agent has the key */
    Optional<KeyHolder> findKey(AgentCode agent, IdempotencyKey key);

    /**
     * Stores the sale, which claims the key among those of its agent; enforced by a unique index. When another transaction
     * claims the same key at the same time, it waits for that one.
     *
     * @param fingerprint SHA-256 in hex of what the client sent
     * @return empty when the sale was stored, otherwise who has the key; nothing was stored then
     */
    Optional<KeyHolder> claim(AgentSale sale, IdempotencyKey key, String fingerprint);

    record KeyHolder(SaleId sale, String fingerprint) {}

    Optional<AgentSale> find(SaleId id);

    /** @return the sale that the order is one voucher of */
    Optional<AgentSale> ofOrder(OrderId order);

    /**
     * @param after only sales that come after it
     * @return the agent's sales, newest first, with how their vouchers stand now
     */
    List<ListedSale> page(AgentCode agent, Optional<SaleMark> after, int most);

    /**
     * @return how many vouchers the agent sold after these times, and how many of those after {@code dayAgo} were returned; what the
     *     open transaction has stored is counted
     */
    SaleLimits.Activity activity(AgentCode agent, Instant minuteAgo, Instant dayAgo);

    /** @return PAID orders of sales before that time whose voucher does not stand on its router, oldest first */
    List<OrderId> waitingSince(Instant before, int most);
}
