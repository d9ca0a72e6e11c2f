package id.mikhmon.web.portal.admin.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.gate.PlayedVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutboxBackingTest {
    private final PlayedExchange exchange = new PlayedExchange();
    private final List<Long> retried = new ArrayList<>();
    private Optional<OutboxStore.State> asked = Optional.empty();

    @Test
    void theFilterOfTheAddressIsAsked() {
        exchange.with("state", "BLOCKED");
        page().open();

        assertThat(asked).contains(OutboxStore.State.BLOCKED);
        assertThat(retried).isEmpty();
    }

    @Test
    void theButtonLetsItsMessageRunAgainAndKeepsTheFilter() {
        exchange.with("state", "BLOCKED").with("retry", "7").posted();
        page().open();

        assertThat(retried).containsExactly(7L);
        assertThat(exchange.went()).isEqualTo("/admin/outbox?state=BLOCKED&said=retried");
    }

    @Test
    void lookingAtAnAddressChangesNothing() {
        exchange.with("retry", "7");
        page().open();

        assertThat(retried).isEmpty();
    }

    @Test
    void whatIsDoneOrNoNumberIsNotRunAgain() {
        for (String id : List.of("8", "x", "-1", "99999999999999999999")) {
            PlayedExchange again = new PlayedExchange().with("retry", id).posted();
            OutboxBacking page = page();
            page.exchange = again;
            page.open();

            assertThat(again.went()).isEqualTo("/admin/outbox?said=nothing_to_retry");
        }
    }

    private OutboxBacking page() {
        OutboxBacking page = new OutboxBacking();
        page.exchange = exchange;
        page.listOutbox = state -> {
            asked = state;
            return List.of();
        };
        page.visitor = PlayedVisitor.owner();
        page.retryMessage = (id, actor) -> {
            if (id == 7) {
                retried.add(id);
            }
            return id == 7;
        };
        return page;
    }
}
