package id.mikhmon.application.sale;

import id.mikhmon.domain.agent.AgentCode;
import java.util.List;
import java.util.Optional;

/** Pages through an agent's sales, newest first. */
public interface ListSales {
    Page list(Query query);

    /**
     * @param after the mark of the page before, from {@link Page#next()}
     * @param limit at least 1
     */
    record Query(AgentCode agent, Optional<SaleMark> after, int limit) {}

    /** @param next what to ask for after this page; empty on the last one */
    record Page(List<ListedSale> sales, Optional<SaleMark> next) {
        public Page {
            sales = List.copyOf(sales);
        }
    }
}
