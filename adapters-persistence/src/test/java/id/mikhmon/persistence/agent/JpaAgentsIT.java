package id.mikhmon.persistence.agent;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.AgentFixture.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.application.agent.AgentsContract;
import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaAgentsIT extends AgentsContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected Transactions transactions() {
        return stores.transactions();
    }

    @Override
    protected Agents agents() {
        return new JpaAgents(stores.database());
    }

    @Test
    void changeWaitsUntilWhoHoldsTheAgentIsDone() throws ExecutionException, InterruptedException {
        transactions().run(() -> agents().save(anAgent(1).agent()));
        ExecutorService other = Executors.newSingleThreadExecutor();
        AtomicReference<Future<?>> closing = new AtomicReference<>();
        try {
            transactions().run(() -> {
                agents().hold(code(1));
                closing.set(other.submit(() -> transactions()
                        .run(() -> agents().save(
                                        anAgent(1).thatIs(AgentStatus.CLOSED).agent()))));
                assertThatThrownBy(() -> closing.get().get(500, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
            });
            closing.get().get();
        } finally {
            other.shutdownNow();
        }

        assertThat(agents().find(code(1)).orElseThrow().status()).isEqualTo(AgentStatus.CLOSED);
    }
}
