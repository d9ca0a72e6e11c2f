package id.mikhmon.application.registration;

import id.mikhmon.application.agent.AgentRegister;
import id.mikhmon.application.agent.FindAgentByPhoneService;
import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.FindAgentsService;
import id.mikhmon.application.agent.FindLevelsService;
import id.mikhmon.application.agent.InMemoryAgents;
import id.mikhmon.application.agent.InMemoryLevelHolds;
import id.mikhmon.application.agent.InMemoryLevels;
import id.mikhmon.application.agent.InMemoryPrices;
import id.mikhmon.application.agent.ListDownlineService;
import id.mikhmon.application.agent.ReserveAgentCodeService;
import id.mikhmon.application.agent.SaveAgentService;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.identity.Authority;
import id.mikhmon.application.identity.Client;
import id.mikhmon.application.identity.IdentityInMemory;
import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.offer.FindOffersService;
import id.mikhmon.application.offer.InMemoryOffers;
import id.mikhmon.application.router.FindRoutersService;
import id.mikhmon.application.router.InMemoryRouters;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.domain.shared.PhoneNumber;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** The use cases on stores in memory, beside the people of a shop. */
public final class RegistrationsInMemory {
    public static final Client STRANGER = new Client("198.51.100.7", "Chrome");

    /** Somebody who manages agents and nothing else. */
    public static final Authority SITI =
            new Authority(new Actor("siti", "10.0.0.2"), false, Set.of(Capability.MANAGE_AGENTS));

    public final InMemoryTransactions transactions;
    public final InMemoryRegistrations registrations;
    public final InMemoryAgents agents;
    public final InMemoryLevels levels;
    public final InMemorySubAgentSales sales = new InMemorySubAgentSales();
    public final List<QueueMessage.Command> messages;
    /** Whether strangers may ask. */
    public boolean open = true;

    private final IdentityInMemory people;
    private final Random random = new Random(5);

    public RegistrationsInMemory() {
        this(new IdentityInMemory());
    }

    public RegistrationsInMemory(IdentityInMemory people) {
        this.people = people;
        transactions = people.memory.transactions;
        messages = people.memory.messages;
        registrations = new InMemoryRegistrations(transactions);
        agents = new InMemoryAgents(transactions);
        levels = new InMemoryLevels(transactions, new InMemoryPrices(transactions));
    }

    public FindAgents findAgents() {
        return new FindAgentsService(agents, transactions);
    }

    public RegisterAsAgent registerAsAgent() {
        return new RegisterAsAgentService(
                registrations,
                findAgents(),
                people.countStranger(),
                audit(),
                transactions,
                settings(),
                random,
                people.memory.clock);
    }

    public DecideRegistration decideRegistration() {
        AgentRegister register = new AgentRegister(
                agents,
                levels,
                new FindOffersService(new InMemoryOffers(transactions), transactions),
                new FindRoutersService(new InMemoryRouters(transactions), transactions),
                (agent, limit) -> {},
                agent -> {},
                new InMemoryLevelHolds(transactions),
                people.memory.clock);
        return new DecideRegistrationService(
                registrations,
                new DecideRegistrationService.Agents(
                        new ReserveAgentCodeService(agents, transactions),
                        findAgents(),
                        new FindLevelsService(levels, transactions),
                        new SaveAgentService(register, audit(), transactions),
                        people.inviteAgent(findAgents())),
                messages::add,
                audit(),
                transactions,
                settings(),
                people.memory.clock);
    }

    public BringInAgent bringInAgent() {
        return bringInAgent(decideRegistration());
    }

    /** @return the use case as it goes on when it comes to that decision */
    BringInAgent bringInAgent(DecideRegistration decide) {
        return new BringInAgentService(
                registrations,
                new BringInAgentService.Agents(
                        new ReserveAgentCodeService(agents, transactions),
                        findAgents(),
                        new FindAgentByPhoneService(agents, e164 -> Optional.of(new PhoneNumber(e164)), transactions),
                        new ListDownlineService(agents, transactions),
                        new FindLevelsService(levels, transactions)),
                people.countAgent(),
                decide,
                audit(),
                transactions,
                random,
                people.memory.clock);
    }

    public ViewSubAgents viewSubAgents() {
        return new ViewSubAgentsService(
                findAgents(),
                new ListDownlineService(agents, transactions),
                new FindLevelsService(levels, transactions),
                registrations,
                sales,
                transactions,
                people.memory.clock,
                ZoneId.of("Asia/Jakarta"));
    }

    public ListRegistrations listRegistrations() {
        return new ListRegistrationsService(registrations, transactions);
    }

    public CountRegistrations countRegistrations() {
        return new CountRegistrationsService(registrations, transactions);
    }

    /** @return what a stranger with that phone asked for, as it waits */
    public Registration asked(String name, String e164) {
        RegisterAsAgent.Outcome outcome = registerAsAgent()
                .register(new RegisterAsAgent.Command(
                        name, new PhoneNumber(e164), Optional.empty(), Optional.empty(), STRANGER));
        if (!(outcome instanceof RegisterAsAgent.Received)) {
            throw new AssertionError(outcome);
        }
        return registrations.page(Optional.empty(), AgeOrder.NEWEST, Optional.empty(), 100).stream()
                .filter(registration -> registration.phone().e164().equals(e164))
                .findFirst()
                .orElseThrow();
    }

    private RecordAudit audit() {
        return people.memory.desk.audit();
    }

    private RegistrationSettings settings() {
        return new RegistrationSettings(open, "WiFi Pak Hasan");
    }
}
