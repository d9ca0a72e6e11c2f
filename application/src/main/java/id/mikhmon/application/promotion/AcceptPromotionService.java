package id.mikhmon.application.promotion;

import id.mikhmon.application.agent.FindLevelHolds;
import id.mikhmon.application.agent.FindLevels;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.Promotion;
import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.shared.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Changes the agent when under the lock of the agents it still has the level that it had, and nobody has set that by hand since the
 * month that counts.
 */
public final class AcceptPromotionService implements AcceptPromotion {
    private final ListPromotions promotions;
    private final FindLevels levels;
    private final FindLevelHolds holds;
    private final SaveAgent saveAgent;
    private final QueueMessage messages;
    private final Transactions transactions;
    private final PromotionSettings settings;
    private final Clock clock;

    public AcceptPromotionService(
            ListPromotions promotions,
            FindLevels levels,
            FindLevelHolds holds,
            SaveAgent saveAgent,
            QueueMessage messages,
            Transactions transactions,
            PromotionSettings settings,
            Clock clock) {
        this.promotions = promotions;
        this.levels = levels;
        this.holds = holds;
        this.saveAgent = saveAgent;
        this.messages = messages;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Outcome accept(Command command) {
        Optional<Promotion> proposed = promotions.list().stream()
                .filter(promotion -> promotion.agent().equals(command.agent())
                        && promotion.to().equals(command.to()))
                .findFirst();
        if (proposed.isEmpty()) {
            return new NotProposed();
        }
        try {
            return transactions.required(() -> promoted(proposed.get(), command));
        } catch (ChangedMeanwhile changed) {
            return new NotProposed();
        }
    }

    private Outcome promoted(Promotion promotion, Command command) {
        SaveAgent.Outcome outcome = saveAgent.save(
                new SaveAgent.Command(
                                promotion.agent(),
                                false,
                                former -> former.filter(agent -> agent.active()
                                                && agent.level().equals(promotion.from())
                                                && !isHeld(promotion))
                                        .map(agent -> agent.in(promotion.to()))
                                        .orElseThrow(ChangedMeanwhile::new))
                        .bySales(),
                command.actor());
        if (!(outcome instanceof SaveAgent.Saved saved)) {
            throw new ChangedMeanwhile();
        }
        tell(promotion, saved.agent());
        return new Promoted(promotion);
    }

    private boolean isHeld(Promotion promotion) {
        return holds.find(promotion.agent())
                .filter(hold -> hold.covers(promotion.month(), settings.zone()))
                .isPresent();
    }

    /** With the moment in its key: who is set back, released and promoted again in one month is told again. */
    private void tell(Promotion promotion, Agent agent) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        messages.queue(new QueueMessage.Command(
                new MessageKey("promotion-" + agent.code() + "-" + promotion.to() + "-" + now),
                agent.phone(),
                Language.INDONESIAN,
                MessageTemplate.AGENT_PROMOTED,
                Map.of(
                        "level",
                        levels.find(promotion.to())
                                .map(Level::name)
                                .orElse(promotion.to().value()),
                        "amount",
                        Long.toString(promotion.turnover().units()))));
    }

    /** Somebody changed the agent or its levels since it was proposed. */
    private static final class ChangedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ChangedMeanwhile() {
            super(null, null, false, false);
        }
    }
}
