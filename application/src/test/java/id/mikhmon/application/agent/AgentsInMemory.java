package id.mikhmon.application.agent;

import static id.mikhmon.domain.offer.OfferFixture.anOffer;

import id.mikhmon.application.audit.InMemoryAuditTrail;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.audit.RecordAuditService;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.offer.FindOffersService;
import id.mikhmon.application.offer.InMemoryOffers;
import id.mikhmon.application.router.FindRoutersService;
import id.mikhmon.application.router.InMemoryRouters;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.MovableClock;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.shared.Secret;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The agents' use cases on stores in memory. The owner sells {@code 1hari} and {@code 7hari} on the router {@code cafe}. */
final class AgentsInMemory {
    private static final Pattern MOBILE = Pattern.compile("(?:\\+62|62|0)(8[0-9]{8,11})");

    /** Who does it all. */
    static final Actor OWNER = new Actor("hasan", "192.0.2.1");

    final InMemoryTransactions transactions = new InMemoryTransactions();
    final InMemoryOffers offers = new InMemoryOffers(transactions);
    final InMemoryRouters routers = new InMemoryRouters(transactions);
    final InMemoryAgents agents = new InMemoryAgents(transactions);
    final InMemoryPrices prices = new InMemoryPrices(transactions);
    final InMemoryLevels levels = new InMemoryLevels(transactions, prices);
    final InMemorySaleShares shares = new InMemorySaleShares(transactions);

    /** What the ledger was told. */
    final Map<AgentCode, Money> creditLimits = new HashMap<>();

    final InMemoryAuditTrail trail = new InMemoryAuditTrail(transactions);
    final MovableClock clock = new MovableClock();
    final InMemoryLevelHolds holds = new InMemoryLevelHolds(transactions);
    private final RecordAudit audit = new RecordAuditService(trail, transactions, clock);
    final ReleaseLevel releaseLevel = new ReleaseLevelService(agents, holds, audit, transactions);

    /** Who was active and is not any more. */
    final List<AgentCode> stopped = new ArrayList<>();

    final SaveAgent saveAgent;
    final ImportAgents importAgents;
    final FindAgentByPhone findByPhone;
    final ListAgents listAgents = new ListAgentsService(agents, transactions);
    final SaveLevel saveLevel = new SaveLevelService(agents, levels, audit, transactions);
    final RemoveLevel removeLevel = new RemoveLevelService(agents, levels, prices, audit, transactions);
    final ViewPrices viewPrices = new ViewPricesService(agents, levels, prices, transactions);
    final SaveLevelPrices saveLevelPrices;
    final SaveAgentPrices saveAgentPrices;
    final SetSellPrice setSellPrice;
    final ShowExample showExample;
    final QuoteForAgent quotes = new QuoteForAgentService(levels, prices, transactions);
    final ShareSale shareSale = new ShareSaleService(agents, quotes, transactions);
    final FixShares fixShares = new FixSharesService(shareSale, shares, transactions);

    AgentsInMemory() {
        FindOffers findOffers = new FindOffersService(offers, transactions);
        AgentRegister register = new AgentRegister(
                agents,
                levels,
                findOffers,
                new FindRoutersService(routers, transactions),
                creditLimits::put,
                stopped::add,
                holds,
                clock);
        saveAgent = new SaveAgentService(register, audit, transactions);
        importAgents = new ImportAgentsService(register, audit, transactions);
        findByPhone = new FindAgentByPhoneService(agents, AgentsInMemory::read, transactions);
        saveLevelPrices = new SaveLevelPricesService(agents, levels, prices, findOffers, audit, transactions);
        saveAgentPrices = new SaveAgentPricesService(agents, levels, prices, findOffers, audit, transactions);
        setSellPrice = new SetSellPriceService(agents, levels, prices, findOffers, audit, transactions);
        showExample = new ShowExampleService(levels, prices, findOffers, transactions);
        offers.save(anOffer().withId("1hari").costing(5_000).offer());
        offers.save(anOffer().withId("7hari").costing(25_000).offer());
        routers.save(new Router(
                new RouterName("cafe"),
                "127.0.0.1",
                8728,
                false,
                "voucher",
                Secret.of("pw"),
                "all",
                URI.create("http://hotspot.lan/login"),
                ZoneId.of("Asia/Jakarta")));
    }

    /** Stores agents that need no decision. */
    void given(Agent... all) {
        for (Agent agent : all) {
            agents.save(agent);
        }
    }

    private static Optional<PhoneNumber> read(String typed) {
        var number = MOBILE.matcher(typed.replaceAll("[ -]", ""));
        return number.matches() ? Optional.of(new PhoneNumber("+62" + number.group(1))) : Optional.empty();
    }
}
