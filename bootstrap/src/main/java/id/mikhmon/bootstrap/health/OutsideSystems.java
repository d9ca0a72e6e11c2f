package id.mikhmon.bootstrap.health;

import id.mikhmon.application.acs.AcsConditions;
import id.mikhmon.application.ledger.Verification;
import id.mikhmon.application.ledger.ViewVerification;
import id.mikhmon.application.messaging.ViewMessagingAccounts;
import id.mikhmon.application.messaging.port.MessageSender;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.application.outbox.WatchOutbox;
import id.mikhmon.application.payment.GatewayConditions;
import id.mikhmon.application.router.RouterConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * What was learned last about the outbox, the ledger, the routers and the gateways. Asks nobody outside. Each answer is {@code UP}, because none of them takes this
 * server out of rotation; its data say how the system is. Kept for a second, so that one look at the page reads the database once.
 */
@ApplicationScoped
public class OutsideSystems {
    private static final Duration KEPT = Duration.ofSeconds(1);

    @Inject
    private Clock clock;

    @Inject
    private WatchOutbox outbox;

    @Inject
    private ViewVerification ledger;

    @Inject
    private RouterConditions routers;

    @Inject
    private GatewayConditions gateways;

    @Inject
    private ViewMessagingAccounts messaging;

    @Inject
    private AcsConditions acs;

    private List<HealthCheckResponse> last = List.of();
    private Instant lookedAt = Instant.MIN;

    /** Never empty; the same objects for a second. */
    synchronized List<HealthCheckResponse> answers() {
        Instant now = clock.instant();
        if (lookedAt.plus(KEPT).isBefore(now)) {
            List<HealthCheckResponse> answers = new ArrayList<>();
            answers.addAll(asked("outbox", () -> List.of(outboxAnswer())));
            answers.addAll(asked("ledger", () -> List.of(ledgerAnswer())));
            answers.addAll(asked("router", this::routerAnswers));
            answers.addAll(asked("payment", this::paymentAnswers));
            answers.addAll(asked("messaging", this::messagingAnswers));
            answers.addAll(asked("acs", this::acsAnswers));
            last = List.copyOf(answers);
            lookedAt = now;
        }
        return last;
    }

    /** Without a database nothing is known; the database's own check says why. */
    private static List<HealthCheckResponse> asked(String name, Supplier<List<HealthCheckResponse>> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            return List.of(
                    answer(name, "UNKNOWN", Optional.empty(), Optional.empty(), Optional.ofNullable(e.getMessage())));
        }
    }

    private HealthCheckResponse outboxAnswer() {
        OutboxStore.Backlog backlog = outbox.backlog();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("outbox")
                .up()
                .withData("state", backlog.blocked() > 0 ? "DEGRADED" : "REACHABLE")
                .withData("waiting", backlog.waiting())
                .withData("blocked", backlog.blocked());
        backlog.oldestDue().ifPresent(due -> answer.withData("oldestDue", due.toString()));
        return answer.build();
    }

    /** A ledger that does not add up sells on: the owner has to look, and a server that is down would not help. */
    private HealthCheckResponse ledgerAnswer() {
        Optional<Verification> last = ledger.view();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("ledger")
                .up()
                .withData(
                        "state",
                        last.map(found -> found.addsUp() ? "REACHABLE" : "DOWN").orElse("UNKNOWN"));
        last.ifPresent(found -> {
            answer.withData("checkedAt", found.at().toString())
                    .withData("entries", found.entries())
                    .withData("faults", found.faults().size());
            found.faults().stream()
                    .findFirst()
                    .ifPresent(fault ->
                            answer.withData("error", fault.kind() + " " + fault.subject() + ": " + fault.detail()));
        });
        return answer.build();
    }

    private List<HealthCheckResponse> routerAnswers() {
        return routers.conditions().entrySet().stream()
                .map(router -> answer(
                        "router:" + router.getKey().value(),
                        router.getValue().state().name(),
                        router.getValue().since(),
                        router.getValue().checkedAt(),
                        router.getValue().error()))
                .toList();
    }

    private List<HealthCheckResponse> paymentAnswers() {
        return gateways.conditions().stream()
                .map(row -> answer(
                        "payment:" + row.gateway().name().toLowerCase(Locale.ROOT),
                        row.reachable() ? "REACHABLE" : row.checkedAt().isPresent() ? "DOWN" : "UNKNOWN",
                        row.since(),
                        row.checkedAt(),
                        row.error()))
                .toList();
    }

    private List<HealthCheckResponse> messagingAnswers() {
        return messaging.view().stream()
                .filter(view -> view.account().active())
                .map(view -> answer(
                        "messaging:" + view.account().gateway().name().toLowerCase(Locale.ROOT),
                        view.device().state().name(),
                        Optional.empty(),
                        view.checkedAt(),
                        view.device().state() == MessageSender.Condition.REACHABLE
                                ? Optional.empty()
                                : view.device().detail()))
                .toList();
    }

    private List<HealthCheckResponse> acsAnswers() {
        return acs.conditions().stream()
                .map(row -> answer("acs:" + row.name(), row.state(), row.since(), row.checkedAt(), row.error()))
                .toList();
    }

    private static HealthCheckResponse answer(
            String name, String state, Optional<Instant> since, Optional<Instant> checkedAt, Optional<String> error) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named(name).up().withData("state", state);
        since.ifPresent(time -> answer.withData("since", time.toString()));
        checkedAt.ifPresent(time -> answer.withData("checkedAt", time.toString()));
        error.ifPresent(text -> answer.withData("error", text));
        return answer.build();
    }
}
