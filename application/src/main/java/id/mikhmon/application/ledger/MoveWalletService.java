package id.mikhmon.application.ledger;

import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.ledger.SignedMoney;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Posts wallet against drawer, bank or corrections, for the key as cause. */
public final class MoveWalletService implements MoveWallet {
    private final Ledger ledger;
    private final RecordAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    public MoveWalletService(Ledger ledger, RecordAudit audit, Transactions transactions, Clock clock) {
        this.ledger = ledger;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome move(Command command, Actor actor) {
        JournalEntry entry = JournalEntry.of(
                        new Cause(CauseKind.BY_HAND, command.key().value()),
                        clock.instant(),
                        List.of(
                                new Posting(AccountId.wallet(command.agent()), command.amount()),
                                new Posting(
                                        command.kind().source(),
                                        command.amount().negated())))
                .withNote(command.reason());
        return transactions.required(() -> {
            Ledger.Answer answer = ledger.post(entry);
            if (answer instanceof Ledger.TooLittle tooLittle) {
                return new Overdrawn(tooLittle.available());
            }
            RecordedEntry recorded = ledger.find(entry.cause()).orElseThrow();
            if (answer instanceof Ledger.Stored) {
                AccountId wallet = AccountId.wallet(command.agent());
                SignedMoney after = Objects.requireNonNull(recorded.balances().get(wallet), "a wallet is guarded");
                audit.record(
                        actor,
                        "wallet.moved",
                        wallet.toString(),
                        "balance " + after.plus(command.amount().negated()),
                        "balance " + after + ", " + command.kind() + " " + command.amount() + ", " + command.reason());
                return new Moved(recorded);
            }
            return saysTheSame(recorded.entry(), entry) ? new MovedBefore(recorded) : new KeyUsed();
        });
    }

    private static boolean saysTheSame(JournalEntry one, JournalEntry other) {
        return one.postings().equals(other.postings()) && one.note().equals(other.note());
    }
}
