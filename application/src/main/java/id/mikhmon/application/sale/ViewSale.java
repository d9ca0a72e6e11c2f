package id.mikhmon.application.sale;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.sale.SaleId;
import java.util.Optional;

/** Shows a sale to the agent who made it, or to the owner. */
public interface ViewSale {
    /** @return empty when that agent has no such sale */
    Optional<SaleView> view(AgentCode agent, SaleId id);
}
