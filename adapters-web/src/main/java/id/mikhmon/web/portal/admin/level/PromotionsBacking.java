package id.mikhmon.web.portal.admin.level;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.FindLevels;
import id.mikhmon.application.agent.ReleaseLevel;
import id.mikhmon.application.promotion.AcceptPromotion;
import id.mikhmon.application.promotion.ListPromotions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.Promotion;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.gate.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Agents whose sales reach a higher level; one click accepts, and another lets sales count again for a level set by hand. */
@Named("promotions")
@RequestScoped
public class PromotionsBacking implements Page {
    private static final String PATH = "/admin/promotions";

    @Inject
    ListPromotions listPromotions;

    @Inject
    AcceptPromotion acceptPromotion;

    @Inject
    ReleaseLevel releaseLevel;

    @Inject
    FindAgents findAgents;

    @Inject
    FindLevels findLevels;

    @Inject
    PageExchange exchange;

    @Inject
    Visitor visitor;

    private List<Promotion> rows = List.of();
    private Map<Promotion, Instant> reached = Map.of();
    private List<ListPromotions.Held> held = List.of();

    @Override
    public void open() {
        Optional<String> accepted = exchange.posted("accept");
        if (accepted.isPresent()) {
            accept(accepted.get());
            return;
        }
        Optional<String> released = exchange.posted("release");
        if (released.isPresent()) {
            boolean done = Parsed.agentCode(released.get())
                    .filter(agent -> releaseLevel.release(agent, visitor.actor()))
                    .isPresent();
            exchange.redirect(PATH, done ? "level_released" : "nothing_changed");
            return;
        }
        rows = listPromotions.list();
        reached = new HashMap<>();
        rows.forEach(row -> listPromotions.reachedAt(row).ifPresent(at -> reached.put(row, at)));
        held = listPromotions.held();
    }

    /** @param sent code of an agent, a colon and code of the level that the page showed */
    private void accept(String sent) {
        String[] parts = sent.split(":", 2);
        Optional<AgentCode> agent = Parsed.agentCode(parts[0]);
        Optional<LevelCode> level = parts.length < 2 ? Optional.empty() : Parsed.levelCode(parts[1]);
        boolean promoted = agent.isPresent()
                && level.isPresent()
                && acceptPromotion.accept(new AcceptPromotion.Command(agent.get(), level.get(), visitor.actor()))
                        instanceof AcceptPromotion.Promoted;
        exchange.redirect(PATH, promoted ? "promoted" : "not_promoted");
    }

    public List<Promotion> getRows() {
        return rows;
    }

    /** @return what is not proposed, since somebody set the level by hand */
    public List<ListPromotions.Held> getHeld() {
        return held;
    }

    /** @return what the button of the row sends */
    public String keyOf(Promotion promotion) {
        return promotion.agent() + ":" + promotion.to();
    }

    public String nameOf(Promotion promotion) {
        return findAgents.find(promotion.agent()).map(Agent::name).orElse("");
    }

    /** @return since when it waits, null when that is not known any more */
    public @Nullable Instant sinceOf(Promotion promotion) {
        return reached.get(promotion);
    }

    public String levelName(LevelCode code) {
        return findLevels.find(code).map(Level::name).orElse(code.value());
    }

    /** @return whether nobody has to accept */
    public boolean isAutomatic() {
        return listPromotions.isAutomatic();
    }
}
