package id.mikhmon.application.agent.port;

import id.mikhmon.domain.agent.PriceChange;
import java.util.List;

/** Storage of what the last change of the levels' buy prices was. Every method joins the open transaction, or runs in one of its own. */
public interface PriceChanges {
    /** @return the cells of the last change by level and offer; empty when there is none to take back */
    List<PriceChange> last();

    /** Keeps these instead of the ones before; each cell comes once. */
    void keep(List<PriceChange> changes);
}
