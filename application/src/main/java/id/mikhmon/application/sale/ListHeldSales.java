package id.mikhmon.application.sale;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.sale.HeldSale;
import id.mikhmon.domain.sale.HeldSaleId;
import id.mikhmon.domain.sale.HeldState;
import id.mikhmon.domain.shared.AgeOrder;
import java.util.List;
import java.util.Optional;

/** Shows held sales. */
public interface ListHeldSales {
    /** Pages through them by their age. */
    Page list(Query query);

    /** To the owner's people. */
    Optional<HeldSale> view(HeldSaleId id);

    /** @return empty when that agent has no such held sale */
    Optional<HeldSale> ofAgent(AgentCode agent, HeldSaleId id);

    /**
     * @param agent only this agent's
     * @param state only in this state
     * @param after the mark of the page before, from {@link Page#next()} of the same order
     * @param limit at least 1
     */
    record Query(
            Optional<AgentCode> agent,
            Optional<HeldState> state,
            AgeOrder order,
            Optional<HeldSaleMark> after,
            int limit) {}

    /** @param next what to ask for after this page; empty on the last one */
    record Page(List<HeldSale> held, Optional<HeldSaleMark> next) {
        public Page {
            held = List.copyOf(held);
        }
    }
}
