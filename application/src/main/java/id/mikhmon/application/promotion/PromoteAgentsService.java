package id.mikhmon.application.promotion;

import id.mikhmon.domain.agent.Promotion;
import id.mikhmon.domain.audit.Actor;

/** One transaction for each agent; what another node has done meanwhile is not proposed any more. */
public final class PromoteAgentsService implements PromoteAgents {
    private final ListPromotions promotions;
    private final AcceptPromotion accept;

    public PromoteAgentsService(ListPromotions promotions, AcceptPromotion accept) {
        this.promotions = promotions;
        this.accept = accept;
    }

    @Override
    public int promote() {
        if (!promotions.isAutomatic()) {
            return 0;
        }
        int promoted = 0;
        for (Promotion promotion : promotions.list()) {
            AcceptPromotion.Outcome outcome =
                    accept.accept(new AcceptPromotion.Command(promotion.agent(), promotion.to(), Actor.SYSTEM));
            promoted += outcome instanceof AcceptPromotion.Promoted ? 1 : 0;
        }
        return promoted;
    }
}
