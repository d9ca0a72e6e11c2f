package id.mikhmon.application.ledger;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.SignedMoney;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.shared.Money;

/** The owner moves money of an agent's wallet by hand. Whether there is such an agent the caller knows. */
public interface MoveWallet {
    long MOST = 1_000_000_000L;

    /**
     * One transaction.
     *
     * @param actor whom the audit names
     */
    Outcome move(Command command, Actor actor);

    /**
     * @param amount not zero, at most {@link #MOST} rupiah; taken from the wallet when negative, which only a correction may
     * @param reason 1 to 200 characters, kept with the entry
     * @param key sent again it moves nothing a second time
     */
    record Command(AgentCode agent, Kind kind, SignedMoney amount, String reason, IdempotencyKey key) {
        public Command {
            if (amount.isZero() || amount.size().compareTo(Money.rupiah(MOST)) > 0) {
                throw new IllegalArgumentException("an amount moved by hand is 1 to " + MOST);
            }
            if (amount.isDebit() && kind != Kind.CORRECTION) {
                throw new IllegalArgumentException("only a correction takes money from a wallet");
            }
        }
    }

    /** Where the money comes from. */
    enum Kind {
        TOP_UP_CASH(AccountId.CASH),
        TOP_UP_BANK(AccountId.BANK),
        CORRECTION(AccountId.CORRECTIONS);

        private final AccountId source;

        Kind(AccountId source) {
            this.source = source;
        }

        AccountId source() {
            return source;
        }
    }

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Moved(RecordedEntry entry) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.moved(this);
        }
    }

    /** The same key came with the same values before; this is what it did. */
    record MovedBefore(RecordedEntry entry) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.movedBefore(this);
        }
    }

    /** The key was used for something else. */
    record KeyUsed() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.keyUsed(this);
        }
    }

    /** There is less in the wallet than is to be taken. */
    record Overdrawn(Money available) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.overdrawn(this);
        }
    }

    interface Cases<R> {
        R moved(Moved outcome);

        R movedBefore(MovedBefore outcome);

        R keyUsed(KeyUsed outcome);

        R overdrawn(Overdrawn outcome);
    }
}
