package id.mikhmon.bootstrap.wiring;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.FindLevelHolds;
import id.mikhmon.application.agent.FindLevels;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.promotion.AcceptPromotion;
import id.mikhmon.application.promotion.AcceptPromotionService;
import id.mikhmon.application.promotion.CountPromotions;
import id.mikhmon.application.promotion.CountPromotionsService;
import id.mikhmon.application.promotion.KnownPromotions;
import id.mikhmon.application.promotion.ListPromotions;
import id.mikhmon.application.promotion.ListPromotionsService;
import id.mikhmon.application.promotion.PromoteAgents;
import id.mikhmon.application.promotion.PromoteAgentsService;
import id.mikhmon.application.promotion.PromotionSettings;
import id.mikhmon.application.promotion.RefreshPromotions;
import id.mikhmon.application.promotion.RefreshPromotionsService;
import id.mikhmon.application.promotion.port.Turnovers;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.bootstrap.settings.Settings;
import id.mikhmon.bootstrap.settings.ShopSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** How agents who sell much come to a better level. */
@Dependent
public class PromotionWiring {
    @Produces
    @Singleton
    PromotionSettings promotionSettings(ShopSettings shop, Settings settings) {
        return new PromotionSettings(shop.agentPromotion(), settings.timeZone());
    }

    @Produces
    @Singleton
    ListPromotions listPromotions(
            FindAgents agents,
            FindLevels levels,
            FindLevelHolds holds,
            Turnovers turnovers,
            Transactions transactions,
            PromotionSettings settings,
            Clock clock) {
        return new ListPromotionsService(agents, levels, holds, turnovers, transactions, settings, clock);
    }

    @Produces
    @Singleton
    KnownPromotions knownPromotions() {
        return new KnownPromotions();
    }

    @Produces
    @Singleton
    RefreshPromotions refreshPromotions(ListPromotions promotions, KnownPromotions known, Transactions transactions) {
        return new RefreshPromotionsService(promotions, known, transactions);
    }

    @Produces
    @Singleton
    CountPromotions countPromotions(KnownPromotions known, FindAgents agents, Transactions transactions) {
        return new CountPromotionsService(known, agents, transactions);
    }

    @Produces
    @Singleton
    AcceptPromotion acceptPromotion(
            ListPromotions promotions,
            FindLevels levels,
            FindLevelHolds holds,
            SaveAgent saveAgent,
            QueueMessage messages,
            Transactions transactions,
            PromotionSettings settings,
            Clock clock) {
        return new AcceptPromotionService(
                promotions, levels, holds, saveAgent, messages, transactions, settings, clock);
    }

    @Produces
    @Singleton
    PromoteAgents promoteAgents(ListPromotions promotions, AcceptPromotion accept) {
        return new PromoteAgentsService(promotions, accept);
    }
}
