package id.mikhmon.web.portal.admin.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.payment.CallbackState;
import id.mikhmon.application.payment.ListCallbacks;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.gate.PlayedVisitor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxBackingTest {
    private final PlayedExchange exchange = new PlayedExchange();
    private final List<ListCallbacks.Query> queries = new ArrayList<>();
    private final List<String> worked = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();

    @Test
    void filterOfTheAddressIsAsked() {
        exchange.with("state", "waiting");
        page().open();
        exchange.with("state", "TRIPAY").with("before", "9");
        page().open();

        assertThat(queries.get(0).state()).contains(CallbackState.WAITING);
        assertThat(queries.get(1).gateway()).contains(GatewayId.TRIPAY);
        assertThat(queries.get(1).state()).isEmpty();
        assertThat(queries.get(1).before()).contains(9L);
    }

    @Test
    void buttonWorksOnItsCallbackAndKeepsTheFilter() {
        exchange.with("state", "waiting").with("again", "7").posted();
        page().open();

        assertThat(worked).containsExactly("7 by hasan");
        assertThat(exchange.went()).isEqualTo("/admin/inbox?state=waiting&said=callback_worked");
    }

    @Test
    void whatIsNoCallbackIsNotWorkedOn() {
        exchange.with("again", "x").posted();
        page().open();

        assertThat(worked).isEmpty();
        assertThat(exchange.went()).isEqualTo("/admin/inbox?said=callback_not_worked");
    }

    @Test
    void unknownCallbackIsClosedWithAReason() {
        exchange.with("state", "unknown")
                .with("close", "7")
                .with("reason", " toko lain ")
                .posted();
        page().open();

        assertThat(closed).containsExactly("7 toko lain by hasan");
        assertThat(exchange.went()).isEqualTo("/admin/inbox?state=unknown&said=callback_closed");
    }

    @Test
    void withoutAReasonNothingIsClosed() {
        exchange.with("close", "7").with("reason", " ").posted();
        page().open();

        assertThat(closed).isEmpty();
        assertThat(exchange.went()).isEqualTo("/admin/inbox?said=callback_not_closed");
    }

    @Test
    void lookingAtAnAddressChangesNothing() {
        exchange.with("again", "7");
        page().open();

        assertThat(worked).isEmpty();
    }

    private InboxBacking page() {
        InboxBacking page = new InboxBacking();
        page.exchange = exchange;
        page.visitor = PlayedVisitor.admin("hasan");
        page.listCallbacks = query -> {
            queries.add(query);
            return List.of();
        };
        page.closeCallback = (id, reason, actor) -> closed.add(id + " " + reason + " by " + actor.name());
        page.workAgain = (id, actor) -> worked.add(id + " by " + actor.name());
        return page;
    }
}
