package id.mikhmon.application.sale.port;

import id.mikhmon.application.sale.CountHeldSales.Waiting;
import id.mikhmon.application.sale.HeldSaleMark;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.sale.HeldSale;
import id.mikhmon.domain.sale.HeldSaleId;
import id.mikhmon.domain.sale.HeldState;
import id.mikhmon.domain.shared.AgeOrder;
import java.util.List;
import java.util.Optional;

/** Storage of held sales. Every method joins the open transaction, or runs in one of its own. */
public interface HeldSales {
    /** @return which held sale of that agent has the key */
    Optional<KeyHolder> findKey(AgentCode agent, IdempotencyKey key);

    /**
     * Stores the held sale, which claims the key among those of its agent; enforced by a unique index.
     *
     * @param fingerprint SHA-256 in hex of what the client sent
     * @return empty when it was stored, otherwise who has the key; nothing was stored then
     */
    Optional<KeyHolder> claim(HeldSale held, IdempotencyKey key, String fingerprint);

    record KeyHolder(HeldSaleId held, String fingerprint) {}

    /** @return under which key it is made when it is let go, and what the client sent */
    Optional<Claim> claimOf(HeldSaleId id);

    record Claim(IdempotencyKey key, String fingerprint) {}

    Optional<HeldSale> find(HeldSaleId id);

    /** Reads the held sale as it is now and locks its row until the open transaction ends. */
    Optional<HeldSale> lock(HeldSaleId id);

    /**
     * Stores the decision of a held sale that the open transaction has locked. Nothing else of it ever changes.
     *
     * @throws IllegalStateException when it was decided before
     */
    void decide(HeldSale decided);

    /** @return how many of that agent's wait */
    int waiting(AgentCode agent);

    Waiting waiting();

    /**
     * @param agent only this agent's
     * @param state only in this state
     * @param after only those that come after it in that order
     */
    List<HeldSale> page(
            Optional<AgentCode> agent,
            Optional<HeldState> state,
            AgeOrder order,
            Optional<HeldSaleMark> after,
            int most);
}
