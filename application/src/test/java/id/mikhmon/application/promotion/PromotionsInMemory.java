package id.mikhmon.application.promotion;

import id.mikhmon.application.agent.AgentRegister;
import id.mikhmon.application.agent.FindAgentsService;
import id.mikhmon.application.agent.FindLevelHoldsService;
import id.mikhmon.application.agent.FindLevelsService;
import id.mikhmon.application.agent.InMemoryAgents;
import id.mikhmon.application.agent.InMemoryLevelHolds;
import id.mikhmon.application.agent.InMemoryLevels;
import id.mikhmon.application.agent.InMemoryPrices;
import id.mikhmon.application.agent.ReleaseLevel;
import id.mikhmon.application.agent.ReleaseLevelService;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.agent.SaveAgentService;
import id.mikhmon.application.audit.InMemoryAuditTrail;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.audit.RecordAuditService;
import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.offer.FindOffersService;
import id.mikhmon.application.offer.InMemoryOffers;
import id.mikhmon.application.router.FindRoutersService;
import id.mikhmon.application.router.InMemoryRouters;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.MovableClock;
import id.mikhmon.domain.agent.Promotion;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderFixture;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The use cases on stores in memory. From Rp 1.000.000 a month an agent is SILVER, from Rp 5.000.000 GOLD. */
public final class PromotionsInMemory {
    public final InMemoryTransactions transactions = new InMemoryTransactions();
    public final MovableClock clock = new MovableClock();
    public final InMemoryAgents agents = new InMemoryAgents(transactions);
    public final InMemoryLevels levels = new InMemoryLevels(transactions, new InMemoryPrices(transactions));
    public final InMemoryLevelHolds holds = new InMemoryLevelHolds(transactions);
    public final InMemoryTurnovers turnovers = new InMemoryTurnovers();
    public final InMemoryAuditTrail audit = new InMemoryAuditTrail(transactions);
    public final List<QueueMessage.Command> messages = new ArrayList<>();
    /** Whether nobody has to accept. */
    public boolean automatic;

    private final KnownPromotions known = new KnownPromotions();
    private final FindLevelsService findLevels = new FindLevelsService(levels, transactions);
    private int orders;

    /** Lets the agent sell so many vouchers of Rp 5.000 at that time. */
    public void sold(String agent, int vouchers, Instant at) {
        for (int i = 0; i < vouchers; i++) {
            Order order = OrderFixture.anOrder()
                    .number(++orders)
                    .throughAgent(agent)
                    .placedAt(at)
                    .paid()
                    .order();
            turnovers.orders.add(order);
        }
    }

    public ListPromotions listPromotions() {
        return new ListPromotionsService(
                new FindAgentsService(agents, transactions),
                findLevels,
                new FindLevelHoldsService(holds, transactions),
                turnovers,
                transactions,
                settings(),
                clock);
    }

    public RefreshPromotions refreshPromotions() {
        return new RefreshPromotionsService(listPromotions(), known, transactions);
    }

    public CountPromotions countPromotions() {
        return new CountPromotionsService(known, new FindAgentsService(agents, transactions), transactions);
    }

    public AcceptPromotion acceptPromotion() {
        return accepting(listPromotions());
    }

    /** @return the use case as it goes on when the agents are changed right after it has seen these */
    AcceptPromotion acceptingAfter(List<Promotion> seen) {
        return accepting(new ListPromotions() {
            @Override
            public List<Promotion> list() {
                return seen;
            }

            @Override
            public List<Held> held() {
                return List.of();
            }

            @Override
            public Optional<Instant> reachedAt(Promotion promotion) {
                return Optional.empty();
            }

            @Override
            public boolean isAutomatic() {
                return automatic;
            }
        });
    }

    private AcceptPromotion accepting(ListPromotions promotions) {
        return new AcceptPromotionService(
                promotions,
                findLevels,
                new FindLevelHoldsService(holds, transactions),
                saveAgent(),
                messages::add,
                transactions,
                settings(),
                clock);
    }

    /** @return how somebody changes agents by hand */
    public SaveAgent saveAgent() {
        return new SaveAgentService(
                new AgentRegister(
                        agents,
                        levels,
                        new FindOffersService(new InMemoryOffers(transactions), transactions),
                        new FindRoutersService(new InMemoryRouters(transactions), transactions),
                        (agent, limit) -> {},
                        agent -> {},
                        holds,
                        clock),
                audit(),
                transactions);
    }

    public ReleaseLevel releaseLevel() {
        return new ReleaseLevelService(agents, holds, audit(), transactions);
    }

    private RecordAudit audit() {
        return new RecordAuditService(audit, transactions, clock);
    }

    private PromotionSettings settings() {
        return new PromotionSettings(automatic, ZoneId.of("Asia/Jakarta"));
    }
}
