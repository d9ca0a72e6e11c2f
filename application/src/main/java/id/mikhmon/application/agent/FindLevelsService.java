package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import java.util.List;
import java.util.Optional;

/** Reads levels. */
public final class FindLevelsService implements FindLevels {
    private final Levels levels;
    private final Transactions transactions;

    public FindLevelsService(Levels levels, Transactions transactions) {
        this.levels = levels;
        this.transactions = transactions;
    }

    @Override
    public Optional<Level> find(LevelCode code) {
        return transactions.required(() -> levels.find(code));
    }

    @Override
    public List<Level> all() {
        return transactions.required(levels::all);
    }
}
