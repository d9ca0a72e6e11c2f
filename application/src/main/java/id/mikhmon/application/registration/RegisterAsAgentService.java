package id.mikhmon.application.registration;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.identity.CountStranger;
import id.mikhmon.application.registration.port.Registrations;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.registration.RegistrationId;
import id.mikhmon.domain.registration.RegistrationOrigin;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Stores the registration, also of a phone that is an agent's, so that neither the answer nor its time tells whether it is; the
 * owner sees it.
 */
public final class RegisterAsAgentService implements RegisterAsAgent {
    private final Registrations registrations;
    private final FindAgents agents;
    private final CountStranger strangers;
    private final RecordAudit audit;
    private final Transactions transactions;
    private final RegistrationSettings settings;
    private final RandomGenerator random;
    private final Clock clock;

    public RegisterAsAgentService(
            Registrations registrations,
            FindAgents agents,
            CountStranger strangers,
            RecordAudit audit,
            Transactions transactions,
            RegistrationSettings settings,
            RandomGenerator random,
            Clock clock) {
        this.registrations = registrations;
        this.agents = agents;
        this.strangers = strangers;
        this.audit = audit;
        this.transactions = transactions;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public boolean isOpen() {
        return settings.open();
    }

    @Override
    public Outcome register(Command command) {
        if (!settings.open()) {
            return new Closed();
        }
        Optional<Long> wait = strangers.count(CountStranger.Deed.REGISTER, command.client());
        return wait.isPresent()
                ? new Throttled(wait.get())
                : transactions.required(() -> refusal(command).orElseGet(() -> received(command)));
    }

    private Optional<Outcome> refusal(Command command) {
        if (command.upline().filter(code -> !isActive(code)).isPresent()) {
            return Optional.of(new UnknownUpline());
        }
        return registrations.waiting().count() >= MOST_WAITING ? Optional.of(new Full()) : Optional.empty();
    }

    private boolean isActive(AgentCode code) {
        return agents.find(code).filter(Agent::active).isPresent();
    }

    private Outcome received(Command command) {
        Registration registration = new Registration(
                RegistrationId.draw(random),
                command.name(),
                command.phone(),
                command.email(),
                command.upline(),
                RegistrationOrigin.STRANGER,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty());
        // The one that waits stays as it is: a stranger must not change what somebody else asked for.
        if (registrations.add(registration)) {
            audit.record(
                    Actor.stranger(command.client().address()),
                    "registration.asked",
                    registration.id().value(),
                    "",
                    Described.as(registration));
        }
        return new Received();
    }
}
