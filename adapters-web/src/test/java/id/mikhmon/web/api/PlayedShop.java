package id.mikhmon.web.api;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.FindLevels;
import id.mikhmon.application.agent.ImportAgents;
import id.mikhmon.application.agent.ListAgents;
import id.mikhmon.application.agent.RemoveLevel;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.agent.SaveAgentPrices;
import id.mikhmon.application.agent.SaveLevel;
import id.mikhmon.application.agent.SaveLevelPrices;
import id.mikhmon.application.agent.SaveLevelService;
import id.mikhmon.application.agent.ShowExample;
import id.mikhmon.application.agent.ViewPrices;
import id.mikhmon.application.agent.port.Levels;
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
import id.mikhmon.application.messaging.MessagingAccount;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.application.messaging.SaveMessagingAccount;
import id.mikhmon.application.messaging.ViewMessagingAccounts;
import id.mikhmon.application.messaging.port.MessageSender;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.offer.SaveOffer;
import id.mikhmon.application.outbox.ListOutbox;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.application.outbox.RetryMessage;
import id.mikhmon.application.payment.CallbackState;
import id.mikhmon.application.payment.CloseCallback;
import id.mikhmon.application.payment.GatewayAccount;
import id.mikhmon.application.payment.ListCallbacks;
import id.mikhmon.application.payment.SaveGatewayAccount;
import id.mikhmon.application.payment.ViewGatewayAccounts;
import id.mikhmon.application.payment.WorkCallbackAgain;
import id.mikhmon.application.promotion.PromotionsInMemory;
import id.mikhmon.application.registration.RegistrationsInMemory;
import id.mikhmon.application.router.FindRouters;
import id.mikhmon.application.router.SaveRouter;
import id.mikhmon.application.router.TestRouter;
import id.mikhmon.application.router.port.RouterProbe;
import id.mikhmon.application.sale.DecideHeldSale;
import id.mikhmon.application.sale.InMemoryHeldSales;
import id.mikhmon.application.sale.ListHeldSales;
import id.mikhmon.application.sale.ListHeldSalesService;
import id.mikhmon.application.sale.ListSales;
import id.mikhmon.application.sale.ListSoldVouchers;
import id.mikhmon.application.sale.ListedSale;
import id.mikhmon.application.sale.SaleView;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.application.sale.ViewPriceList;
import id.mikhmon.application.sale.ViewSale;
import id.mikhmon.application.sale.VoucherMark;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.MovableClock;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentPrice;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.PriceRule;
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
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.shared.Secret;
import java.time.Instant;
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
    public final List<GatewayAccount> gateways = new ArrayList<>();
    public final List<MessagingAccount> messaging = new ArrayList<>();
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

    public final List<ViewPriceList.Line> ownOffers = new ArrayList<>();
    public final List<ListSoldVouchers.Line> vouchers = new ArrayList<>();
    public final List<ListSoldVouchers.Query> voucherQueries = new ArrayList<>();

    public Function<PlaceOrder.Command, PlaceOrder.Outcome> placing;
    public Supplier<SaveOffer.Outcome> savingOffer = () -> new SaveOffer.Saved(true);
    /** Null for what saving an agent would come to. */
    public Supplier<SaveAgent.Outcome> savingAgent;

    public final List<SaveAgent.Command> savedAgents = new ArrayList<>();
    public final List<ListAgents.Query> agentQueries = new ArrayList<>();
    public final Map<LevelCode, Level> levels = new LinkedHashMap<>();
    public final Map<LevelCode, Map<OfferId, PriceRule>> levelPrices = new LinkedHashMap<>();
    public final Map<AgentCode, List<AgentPrice>> agentPrices = new LinkedHashMap<>();
    public final List<ImportAgents.Command> imports = new ArrayList<>();
    public Supplier<RemoveLevel.Outcome> removingLevel = RemoveLevel.Removed::new;
    public Supplier<SaveLevelPrices.Outcome> savingLevelPrices = SaveLevelPrices.Saved::new;
    public Supplier<SaveAgentPrices.Outcome> savingAgentPrices = SaveAgentPrices.Saved::new;
    public Supplier<ShowExample.Outcome> example = ShowExample.UnknownLevel::new;
    public Supplier<ImportAgents.Outcome> importing = () -> new ImportAgents.Imported(0, 0);
    public Supplier<SaveGatewayAccount.Outcome> savingGateway = () -> new SaveGatewayAccount.Saved(true);
    public Supplier<SaveMessagingAccount.Outcome> savingMessaging = () -> new SaveMessagingAccount.Saved(true);
    public Optional<RouterProbe.Findings> findings = Optional.empty();
    public Optional<String> nextPage = Optional.empty();
    public final List<DecideOrder.Command> decided = new ArrayList<>();
    public final List<ListCallbacks.Received> callbacks = new ArrayList<>();
    public final List<OrderDecision> decisions = new ArrayList<>();
    public Function<DecideOrder.Command, DecideOrder.Outcome> deciding = command -> new DecideOrder.UnknownOrder();
    public final List<SellVouchers.Command> sold = new ArrayList<>();
    public final Map<SaleId, SaleView> sales = new LinkedHashMap<>();
    public final List<ListedSale> listedSales = new ArrayList<>();
    public final List<ListSales.Query> saleQueries = new ArrayList<>();
    public Function<SellVouchers.Command, SellVouchers.Outcome> selling;
    public final InMemoryHeldSales heldSales = new InMemoryHeldSales(transactions);
    public final List<DecideHeldSale.Command> decidedHeld = new ArrayList<>();
    public Function<DecideHeldSale.Command, DecideHeldSale.Outcome> decidingHeld =
            command -> new DecideHeldSale.UnknownHeldSale();
    public final IdentityInMemory people = new IdentityInMemory();
    public final PromotionsInMemory promotions = new PromotionsInMemory();
    public final RegistrationsInMemory registrations = new RegistrationsInMemory(people);

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

    SellVouchers sellVouchers() {
        return command -> {
            sold.add(command);
            return selling.apply(command);
        };
    }

    ListHeldSales listHeldSales() {
        return new ListHeldSalesService(heldSales, transactions);
    }

    DecideHeldSale decideHeldSale() {
        return command -> {
            decidedHeld.add(command);
            return decidingHeld.apply(command);
        };
    }

    DecideOrder decideOrder() {
        return command -> {
            decided.add(command);
            return deciding.apply(command);
        };
    }

    ListCallbacks listCallbacks() {
        return query -> callbacks.stream()
                .filter(one ->
                        query.state().isEmpty() || one.state() == query.state().get())
                .limit(query.most())
                .toList();
    }

    WorkCallbackAgain workCallbackAgain() {
        return (id, actor) -> callbacks.stream().anyMatch(one -> one.id() == id);
    }

    CloseCallback closeCallback() {
        return (id, reason, actor) ->
                callbacks.stream().anyMatch(one -> one.id() == id && one.state() == CallbackState.UNKNOWN);
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

    ViewSale viewSale() {
        return (agent, id) -> Optional.ofNullable(sales.get(id))
                .filter(view -> view.sale().agent().equals(agent));
    }

    ListSales listSales() {
        return query -> {
            saleQueries.add(query);
            return new ListSales.Page(
                    listedSales, listedSales.stream().findFirst().map(ListedSale::mark));
        };
    }

    ListSoldVouchers listSoldVouchers() {
        return query -> {
            voucherQueries.add(query);
            return new ListSoldVouchers.Page(
                    vouchers,
                    vouchers.stream()
                            .map(line -> line.view().order())
                            .map(order -> new VoucherMark(order.createdAt(), order.id()))
                            .findFirst());
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

    FindLevels findLevels() {
        return new FindLevels() {
            @Override
            public Optional<Level> find(LevelCode code) {
                return Optional.ofNullable(levels.get(code));
            }

            @Override
            public List<Level> all() {
                return copy(levels.values());
            }
        };
    }

    SaveLevel saveLevel() {
        return new SaveLevelService(
                registrations.agents, storedLevels(), people.memory.desk.audit(), registrations.transactions);
    }

    private Levels storedLevels() {
        return new Levels() {
            @Override
            public Optional<Level> find(LevelCode code) {
                return Optional.ofNullable(levels.get(code));
            }

            @Override
            public List<Level> all() {
                return copy(levels.values());
            }

            @Override
            public boolean save(Level level) {
                return levels.put(level.code(), level) == null;
            }

            @Override
            public boolean remove(LevelCode code) {
                return levels.remove(code) != null;
            }
        };
    }

    RemoveLevel removeLevel() {
        return (code, actor) -> removingLevel.get();
    }

    ViewPrices viewPrices() {
        return new ViewPrices() {
            @Override
            public Optional<Map<OfferId, PriceRule>> ofLevel(LevelCode level) {
                return Optional.ofNullable(levelPrices.get(level));
            }

            @Override
            public Optional<List<AgentPrice>> ofAgent(AgentCode agent) {
                return Optional.ofNullable(agentPrices.get(agent));
            }
        };
    }

    SaveLevelPrices saveLevelPrices() {
        return (level, rules, actor) -> {
            levelPrices.put(level, rules);
            return savingLevelPrices.get();
        };
    }

    SaveAgentPrices saveAgentPrices() {
        return (agent, prices, actor) -> {
            agentPrices.put(agent, prices);
            return savingAgentPrices.get();
        };
    }

    ShowExample showExample() {
        return (level, offer) -> example.get();
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

    ViewGatewayAccounts viewGateways() {
        return () -> gateways.stream()
                .map(account -> new ViewGatewayAccounts.View(
                        account,
                        List.copyOf(account.credentials().keySet()),
                        Optional.of(Instant.parse("2026-11-22T07:05:00Z"))))
                .toList();
    }

    SaveGatewayAccount saveGateway() {
        return (account, actor) -> {
            gateways.add(account);
            return savingGateway.get();
        };
    }

    ViewMessagingAccounts viewMessaging() {
        return () -> messaging.stream()
                .map(account -> new ViewMessagingAccounts.View(
                        account,
                        List.copyOf(account.credentials().keySet()),
                        new MessageSender.DeviceState(MessageSender.Condition.REACHABLE, Optional.empty()),
                        Optional.empty()))
                .toList();
    }

    SaveMessagingAccount saveMessaging() {
        return (command, actor) -> {
            messaging.add(new MessagingAccount(
                    command.gateway(),
                    command.active(),
                    command.baseUrl(),
                    command.credentials(),
                    Secret.of("made-by-us")));
            return savingMessaging.get();
        };
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
