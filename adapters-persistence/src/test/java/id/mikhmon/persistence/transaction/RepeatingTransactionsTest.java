package id.mikhmon.persistence.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.application.transaction.StoreUnavailable;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

// Nobody reads the stacks of these failures.
@SuppressWarnings("StaticAssignmentOfThrowable")
class RepeatingTransactionsTest {
    private static final SqlFailure DEADLOCK = new SqlFailure(new SQLException("Deadlock found", "40001", 1213));
    private static final SqlFailure LOCK_WAIT = new SqlFailure(new SQLException("Lock wait timeout", "HY000", 1205));
    private static final SqlFailure DUPLICATE = new SqlFailure(new SQLException("Duplicate entry", "23000", 1062));
    private static final SqlFailure DISK_FULL = new SqlFailure(new SQLException("Disk full", "HY000", 1021));
    private static final SqlFailure NO_CONNECTION =
            new SqlFailure(new SQLNonTransientConnectionException("refused", "08001"));

    private final ScriptedControl control = new ScriptedControl();
    private final RepeatingTransactions transactions = new RepeatingTransactions(control);

    @Test
    void workIsCommittedAndThenItsActionsRunInTheirOrder() {
        int result = transactions.required(() -> {
            transactions.afterCommit(() -> control.log.add("first action"));
            transactions.afterCommit(() -> control.log.add("second action"));
            control.log.add("work");
            return 7;
        });

        assertThat(result).isEqualTo(7);
        assertThat(control.log).containsExactly("begin", "work", "flush", "commit", "first action", "second action");
    }

    @Test
    void actionOutsideATransactionRunsAtOnce() {
        transactions.afterCommit(() -> control.log.add("action"));

        assertThat(control.log).containsExactly("action");
    }

    @Test
    void actionMayBeginATransactionOfItsOwn() {
        transactions.run(() -> transactions.afterCommit(() -> transactions.run(() -> control.log.add("next"))));

        assertThat(control.log).containsExactly("begin", "flush", "commit", "begin", "next", "flush", "commit");
    }

    @Test
    void failingActionNeitherHidesTheResultNorStopsTheNext() {
        String result = transactions.required(() -> {
            transactions.afterCommit(() -> {
                throw new IllegalStateException("careless");
            });
            transactions.afterCommit(() -> control.log.add("next action"));
            return "stored";
        });

        assertThat(result).isEqualTo("stored");
        assertThat(control.log).endsWith("next action");
    }

    @Test
    void actionInATransactionBegunElsewhereWaitsForItsEnd() {
        control.begin();

        transactions.afterCommit(() -> control.log.add("too early"));

        assertThat(control.log).containsExactly("begin", "foreign action");
    }

    @Test
    void innerWorkJoinsTheOuter() {
        transactions.run(() -> transactions.run(() -> control.log.add("inner")));

        assertThat(control.log).containsExactly("begin", "inner", "flush", "commit");
    }

    @Test
    void failureRollsBackAndRunsNoAction() {
        IllegalArgumentException refusal = new IllegalArgumentException("no");

        assertThatThrownBy(() -> transactions.run(() -> {
                    transactions.afterCommit(() -> control.log.add("action"));
                    throw refusal;
                }))
                .isSameAs(refusal);

        assertThat(control.log).containsExactly("begin", "rollback");
    }

    @Test
    void errorRollsBackToo() {
        assertThatThrownBy(() -> transactions.run(() -> {
                    throw new AssertionError("bug");
                }))
                .isInstanceOf(AssertionError.class);

        assertThat(control.log).containsExactly("begin", "rollback");
    }

    @Test
    void innerFailureForbidsTheCommitEvenWhenTheOuterWorkGoesOn() {
        assertThatThrownBy(() -> transactions.run(() -> {
                    try {
                        transactions.run(() -> {
                            throw new IllegalArgumentException("inner");
                        });
                    } catch (IllegalArgumentException e) {
                        control.log.add("caught");
                    }
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(control.log).containsExactly("begin", "forbid", "caught", "flush", "commit refused");
    }

    @Test
    void lostRacesAreRunAgain() {
        for (RuntimeException lost : List.of(DEADLOCK, LOCK_WAIT, DUPLICATE, new OptimisticLockException())) {
            AtomicInteger runs = new AtomicInteger();
            AtomicInteger actions = new AtomicInteger();

            transactions.run(() -> {
                transactions.afterCommit(actions::incrementAndGet);
                if (runs.incrementAndGet() < 3) {
                    throw new IllegalStateException("wrapped by somebody", lost);
                }
            });

            assertThat(runs).hasValue(3);
            assertThat(actions).hasValue(1);
        }
    }

    @Test
    void raceThatIsAlwaysLostEndsAfterFiveRuns() {
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> transactions.run(() -> {
                    runs.incrementAndGet();
                    throw DEADLOCK;
                }))
                .isInstanceOf(StoreUnavailable.class)
                .hasCause(DEADLOCK);
        assertThatThrownBy(() -> transactions.run(() -> {
                    throw DUPLICATE;
                }))
                .isSameAs(DUPLICATE);

        assertThat(runs).hasValue(5);
    }

    @Test
    void lockThatIsNeverLetGoOfIsWaitedForThreeTimes() {
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> transactions.run(() -> {
                    runs.incrementAndGet();
                    throw LOCK_WAIT;
                }))
                .isInstanceOf(StoreUnavailable.class)
                .hasCause(LOCK_WAIT);

        assertThat(runs).hasValue(3);
    }

    @Test
    void innerWorkIsNotRunAgainByItself() {
        AtomicInteger outer = new AtomicInteger();
        AtomicInteger inner = new AtomicInteger();

        transactions.run(() -> {
            outer.incrementAndGet();
            transactions.run(() -> {
                if (inner.incrementAndGet() == 1) {
                    throw DEADLOCK;
                }
            });
        });

        assertThat(outer).hasValue(2);
        assertThat(inner).hasValue(2);
    }

    @Test
    void storeThatDoesNotAnswerIsUnavailableAndNotAskedAgain() {
        for (RuntimeException trouble : List.of(NO_CONNECTION, DISK_FULL)) {
            AtomicInteger runs = new AtomicInteger();

            assertThatThrownBy(() -> transactions.run(() -> {
                        runs.incrementAndGet();
                        throw trouble;
                    }))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasCause(trouble);

            assertThat(runs).hasValue(1);
        }
    }

    @Test
    void brokenRollbackDoesNotHideWhatCameBefore() {
        control.brokenRollback = true;
        IllegalArgumentException refusal = new IllegalArgumentException("no");

        assertThatThrownBy(() -> transactions.run(() -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
    }

    /** Writes down what it is told. */
    private static final class ScriptedControl implements TransactionControl {
        private final List<String> log = new ArrayList<>();
        private boolean open;
        private boolean forbidden;
        private boolean brokenRollback;

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void begin() {
            log.add("begin");
            open = true;
            forbidden = false;
        }

        @Override
        public void flush() {
            log.add("flush");
        }

        @Override
        public void commit() {
            open = false;
            if (forbidden) {
                log.add("commit refused");
                throw new IllegalStateException("rolled back instead");
            }
            log.add("commit");
        }

        @Override
        public void rollback() {
            open = false;
            log.add("rollback");
            if (brokenRollback) {
                throw new IllegalStateException("broken");
            }
        }

        @Override
        public void forbidCommit() {
            log.add("forbid");
            forbidden = true;
        }

        @Override
        public void afterForeignCommit(Runnable action) {
            log.add("foreign action");
        }
    }
}
