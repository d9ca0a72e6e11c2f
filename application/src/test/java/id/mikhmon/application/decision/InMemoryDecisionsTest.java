package id.mikhmon.application.decision;

import id.mikhmon.application.decision.port.Decisions;
import id.mikhmon.application.transaction.InMemoryTransactions;

class InMemoryDecisionsTest extends DecisionsContract {
    private final InMemoryDecisions decisions = new InMemoryDecisions(new InMemoryTransactions());

    @Override
    protected Decisions decisions() {
        return decisions;
    }
}
