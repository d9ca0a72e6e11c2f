package id.mikhmon.web.api;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.ImportAgents;
import id.mikhmon.application.agent.ListAgents;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.checkout.ListOrders;
import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.PlaceOrder;
import id.mikhmon.application.checkout.ViewChannels;
import id.mikhmon.application.checkout.ViewOrder;
import id.mikhmon.application.checkout.ViewShop;
import id.mikhmon.application.checkout.port.OrderViews;
import id.mikhmon.application.decision.DecideOrder;
import id.mikhmon.application.decision.ViewDecisions;
import id.mikhmon.application.funds.FundsInMemory;
import id.mikhmon.application.identity.IdentityInMemory;
import id.mikhmon.application.ledger.InMemoryLedger;
import id.mikhmon.application.ledger.ListAccounts;
import id.mikhmon.application.ledger.ListAccountsService;
import id.mikhmon.application.ledger.ListEntries;
import id.mikhmon.application.ledger.ListEntriesService;
import id.mikhmon.application.ledger.MoveWallet;
import id.mikhmon.application.ledger.MoveWalletService;
import id.mikhmon.application.ledger.VerifyLedger;
import id.mikhmon.application.ledger.VerifyLedgerService;
import id.mikhmon.application.ledger.ViewBalance;
import id.mikhmon.application.ledger.ViewBalanceService;
import id.mikhmon.application.ledger.ViewStatement;
import id.mikhmon.application.ledger.ViewStatementService;
import id.mikhmon.application.ledger.ViewVerification;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.offer.SaveOffer;
import id.mikhmon.application.outbox.ListOutbox;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.application.outbox.RetryMessage;
import id.mikhmon.application.promotion.PromotionsInMemory;
import id.mikhmon.application.registration.RegistrationsInMemory;
import id.mikhmon.application.router.FindRouters;
import id.mikhmon.application.router.SaveRouter;
import id.mikhmon.application.router.TestRouter;
import id.mikhmon.application.router.port.RouterProbe;
import id.mikhmon.application.sale.ViewPriceList;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.MovableClock;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.decision.ActionRules;
import id.mikhmon.domain.decision.OrderAction;
import id.mikhmon.domain.decision.OrderDecision;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** A shop that exists in memory and answers as a test wants it to. What a test does not set is as simple as it can be. */
public final class PlayedShop {
    public final Map<OrderId, List<OrderView>> orders = new LinkedHashMap<>();
    public final Map<OfferId, Offer> offers = new LinkedHashMap<>();
    public final Map<AgentCode, Agent> agents = new LinkedHashMap<>();
    public final Map<RouterName, Router> routers = new LinkedHashMap<>();
    public final List<ViewChannels.Priced> channels = new ArrayList<>();
    public final List<OutboxStore.Entry> outbox = new ArrayList<>();
    public final List<PlaceOrder.Command> placed = new ArrayList<>();
    public final List<OrderViews.Query> queries = new ArrayList<>();
    /** The books are real, only in memory. */
    public final MovableClock clock = new MovableClock();

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    public final InMemoryLedger ledger = new InMemoryLedger(transactions, clock);
    private final VerifyLedgerService verification = new VerifyLedgerService(ledger, transactions, clock);
    /** So is what agents ask for. */
    public final FundsInMemory funds = new FundsInMemory(transactions, clock, ledger);

    /** What is paid at a gateway. */
    public final Map<OrderId, Payment> bills = new LinkedHashMap<>();

    public final PlayedSales sales = new PlayedSales(transactions);
    public final PlayedGateways gateways = new PlayedGateways();

    /** What agents may sell. */
    public final List<ViewPriceList.Line> ownOffers = new ArrayList<>();

    public Function<PlaceOrder.Command, PlaceOrder.Outcome> placing;
    public Supplier<SaveOffer.Outcome> savingOffer = () -> new SaveOffer.Saved(true);
    /** Null for what saving an agent would come to. */
    public Supplier<SaveAgent.Outcome> savingAgent;

    public final List<SaveAgent.Command> savedAgents = new ArrayList<>();
    public final List<ListAgents.Query> agentQueries = new ArrayList<>();
    public final List<ImportAgents.Command> imports = new ArrayList<>();
    public Supplier<ImportAgents.Outcome> importing = () -> new ImportAgents.Imported(0, 0);
    public Optional<RouterProbe.Findings> findings = Optional.empty();
    public Optional<String> nextPage = Optional.empty();
    public final List<DecideOrder.Command> decided = new ArrayList<>();
    public final List<OrderDecision> decisions = new ArrayList<>();
    public Function<DecideOrder.Command, DecideOrder.Outcome> deciding = command -> new DecideOrder.UnknownOrder();
    public final IdentityInMemory people = new IdentityInMemory();
    public final PromotionsInMemory promotions = new PromotionsInMemory();
    public final RegistrationsInMemory registrations = new RegistrationsInMemory(people);
    public final PlayedLevels levels =
            new PlayedLevels(registrations.agents, people.memory.desk.audit(), registrations.transactions);

    /** Lets an order be seen in these states, one after the other; the last one stays. */
    public void show(OrderView... views) {
        orders.put(views[0].order().id(), new ArrayList<>(List.of(views)));
    }

    ViewShop viewShop() {
        return code -> code.isPresent() && !agents.containsKey(code.get())
                ? new ViewShop.UnknownAgent()
                : new ViewShop.Shop(code.map(agents::get), List.copyOf(offers.values()), Set.of());
    }

    ViewChannels viewChannels() {
        return new ViewChannels() {
            @Override
            public Optional<List<Priced>> view(OfferId offer, Optional<AgentCode> agent) {
                boolean sold = offers.containsKey(offer)
                        && agents.keySet().containsAll(agent.stream().toList());
                return sold ? Optional.of(List.copyOf(channels)) : Optional.empty();
            }

            @Override
            public List<Priced> view(Money price) {
                return List.copyOf(channels);
            }
        };
    }

    PlaceOrder placeOrder() {
        return command -> {
            placed.add(command);
            return placing.apply(command);
        };
    }

    ViewOrder viewOrder() {
        return id ->
                Optional.ofNullable(orders.get(id)).map(views -> views.size() > 1 ? views.remove(0) : views.get(0));
    }

    ListOrders listOrders() {
        return query -> {
            if (query.after().filter("nonsense"::equals).isPresent()) {
                throw new IllegalArgumentException("no mark of ours");
            }
            queries.add(query);
            return new OrderViews.Page(
                    orders.values().stream().map(views -> views.get(0)).toList(), nextPage);
        };
    }

    DecideOrder decideOrder() {
        return command -> {
            decided.add(command);
            return deciding.apply(command);
        };
    }

    ViewDecisions viewDecisions() {
        return new ViewDecisions() {
            @Override
            public List<OrderDecision> view(OrderId order) {
                return decisions;
            }

            @Override
            public Set<OrderAction> allowed(Order order) {
                return ActionRules.allowed(order, true);
            }
        };
    }

    ViewPriceList viewPriceList() {
        return code -> Optional.ofNullable(agents.get(code))
                .map(agent -> new ViewPriceList.PriceList(agent, List.copyOf(ownOffers)));
    }

    ViewBalance viewBalance() {
        return new ViewBalanceService(ledger, transactions);
    }

    /** @return two agents who are there from now on: one with the least that there may be, one with all and a name like a formula */
    List<Agent> aBareAndAFullAgent() {
        Agent bare = anAgent(1).withPhone("+6281234567891").agent();
        Agent full = anAgent(2)
                .named("=SUM(\"A1\"); Ibu")
                .withPhone("+6281234567890")
                .withEverything()
                .under(1)
                .thatIs(AgentStatus.SUSPENDED)
                .agent();
        agents.put(bare.code(), bare);
        agents.put(full.code(), full);
        return List.of(bare, full);
    }

    /** @return the agents of the first import, as they would be if nobody was there before */
    List<Agent> agentsOfTheFirstImport() {
        return imports.get(0).lines().stream()
                .map(line -> line.agent().change().applied(Optional.empty()))
                .toList();
    }

    ReadPhoneNumber phones() {
        return typed -> typed.matches("(\\+62|0)?8[0-9]{8,11}")
                ? Optional.of(new PhoneNumber("+62" + typed.replaceFirst("^(\\+62|0)", "")))
                : Optional.empty();
    }

    FindAgents findAgents() {
        return new FindAgents() {
            @Override
            public Optional<Agent> find(AgentCode code) {
                return Optional.ofNullable(agents.get(code));
            }

            @Override
            public List<Agent> all() {
                return copy(agents.values());
            }
        };
    }

    SaveAgent saveAgent() {
        return (command, actor) -> {
            savedAgents.add(command);
            Agent agent = command.change().applied(Optional.ofNullable(agents.get(command.code())));
            boolean created = agents.put(agent.code(), agent) == null;
            return savingAgent == null ? new SaveAgent.Saved(agent, created) : savingAgent.get();
        };
    }

    ListAgents listAgents() {
        return query -> {
            agentQueries.add(query);
            return new ListAgents.Page(copy(agents.values()), nextPage.map(AgentCode::new));
        };
    }

    ImportAgents importAgents() {
        return (command, actor) -> {
            imports.add(command);
            return importing.get();
        };
    }

    FindOffers findOffers() {
        return new FindOffers() {
            @Override
            public Optional<Offer> find(OfferId id) {
                return Optional.ofNullable(offers.get(id));
            }

            @Override
            public List<Offer> all() {
                return copy(offers.values());
            }
        };
    }

    SaveOffer saveOffer() {
        return (offer, actor) -> {
            offers.put(offer.id(), offer);
            return savingOffer.get();
        };
    }

    FindRouters findRouters() {
        return new FindRouters() {
            @Override
            public Optional<Router> find(RouterName name) {
                return Optional.ofNullable(routers.get(name));
            }

            @Override
            public List<Router> all() {
                return copy(routers.values());
            }
        };
    }

    SaveRouter saveRouter() {
        return (router, actor) -> routers.put(router.name(), router) == null;
    }

    TestRouter testRouter() {
        return name -> routers.containsKey(name) ? findings : Optional.empty();
    }

    ListOutbox listOutbox() {
        return state -> outbox.stream()
                .filter(entry -> state.isEmpty() || state.get() == entry.state())
                .toList();
    }

    RetryMessage retryMessage() {
        return (id, actor) -> outbox.stream().anyMatch(entry -> entry.id() == id);
    }

    ListAccounts listAccounts() {
        return new ListAccountsService(ledger, transactions);
    }

    ListEntries listEntries() {
        return new ListEntriesService(ledger, transactions);
    }

    ViewStatement viewStatement() {
        return new ViewStatementService(ledger, transactions);
    }

    MoveWallet moveWallet() {
        return new MoveWalletService(ledger, people.memory.desk.audit(), transactions, clock);
    }

    VerifyLedger verifyLedger() {
        return verification;
    }

    ViewVerification viewVerification() {
        return verification;
    }

    private static <T> List<T> copy(Collection<T> values) {
        return List.copyOf(values);
    }
}
