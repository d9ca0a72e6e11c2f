package id.mikhmon.web.api;

import id.mikhmon.application.agent.FindLevels;
import id.mikhmon.application.agent.RemoveLevel;
import id.mikhmon.application.agent.SaveAgentPrices;
import id.mikhmon.application.agent.SaveLevel;
import id.mikhmon.application.agent.SaveLevelPrices;
import id.mikhmon.application.agent.SaveLevelService;
import id.mikhmon.application.agent.ShowExample;
import id.mikhmon.application.agent.ViewPrices;
import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentPrice;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.offer.OfferId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The levels of the agents, and the prices that hold at them and are agreed with agents. */
public final class PlayedLevels {
    public final Map<LevelCode, Level> stored = new LinkedHashMap<>();
    public final Map<LevelCode, Map<OfferId, PriceRule>> levelPrices = new LinkedHashMap<>();
    public final Map<AgentCode, List<AgentPrice>> agentPrices = new LinkedHashMap<>();
    public Supplier<RemoveLevel.Outcome> removingLevel = RemoveLevel.Removed::new;
    public Supplier<SaveLevelPrices.Outcome> savingLevelPrices = SaveLevelPrices.Saved::new;
    public Supplier<SaveAgentPrices.Outcome> savingAgentPrices = SaveAgentPrices.Saved::new;
    public Supplier<ShowExample.Outcome> example = ShowExample.UnknownLevel::new;

    private final Agents agents;
    private final RecordAudit audit;
    private final InMemoryTransactions transactions;

    PlayedLevels(Agents agents, RecordAudit audit, InMemoryTransactions transactions) {
        this.agents = agents;
        this.audit = audit;
        this.transactions = transactions;
    }

    FindLevels findLevels() {
        return new FindLevels() {
            @Override
            public Optional<Level> find(LevelCode code) {
                return Optional.ofNullable(stored.get(code));
            }

            @Override
            public List<Level> all() {
                return List.copyOf(stored.values());
            }
        };
    }

    SaveLevel saveLevel() {
        return new SaveLevelService(agents, storedLevels(), audit, transactions);
    }

    private Levels storedLevels() {
        return new Levels() {
            @Override
            public Optional<Level> find(LevelCode code) {
                return Optional.ofNullable(stored.get(code));
            }

            @Override
            public List<Level> all() {
                return List.copyOf(stored.values());
            }

            @Override
            public boolean save(Level level) {
                return stored.put(level.code(), level) == null;
            }

            @Override
            public boolean remove(LevelCode code) {
                return stored.remove(code) != null;
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
}
