package id.mikhmon.application.ledger.port;

import id.mikhmon.application.ledger.AccountView;
import id.mikhmon.application.ledger.EntryNumber;
import id.mikhmon.application.ledger.LedgerFault;
import id.mikhmon.application.ledger.RecordedEntry;
import id.mikhmon.application.ledger.StatementLine;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.SignedMoney;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The journal and the balances of guarded accounts. Nothing of it is ever changed or removed but the balances. */
public interface Ledger {
    /**
     * Adds the entry and moves the balances of its guarded accounts. Joins the open transaction and holds those accounts'
     * rows until its end, so post late in a transaction. Whatever it answers but {@link Stored} has changed nothing.
     *
     * @throws RuntimeException when a rival posts for the same cause at this moment; the transaction begins anew
     */
    default Answer post(JournalEntry entry) {
        return post(List.of(entry)).get(0);
    }

    /**
     * As {@link #post(JournalEntry)} for all entries of one event, at the price of one.
     *
     * @return an answer to each, in their order
     * @throws IllegalArgumentException when another one than the last touches a guarded account: the order in which accounts
     *     are locked is kept within an entry
     */
    List<Answer> post(List<JournalEntry> entries);

    sealed interface Answer {}

    record Stored(EntryNumber number) implements Answer {}

    /** The cause is in the journal already. */
    record CauseUsed() implements Answer {}

    /**
     * The account would have gone below minus its credit limit.
     *
     * @param available what it would have let go
     */
    record TooLittle(AccountId account, Money available) implements Answer {}

    Optional<RecordedEntry> find(Cause cause);

    /** @return entries whose cause has the key of this one, a slash and more; by their numbers */
    List<RecordedEntry> under(Cause cause);

    /** @return how the account stands, also when nothing was ever posted to it */
    AccountView account(AccountId account);

    /** @return every account that something was posted to or a limit set for, by its text form */
    List<AccountView> accounts();

    /**
     * Sets how far below zero a guarded account may go. A balance that is lower already stays; nothing can be taken from it.
     *
     * @throws IllegalArgumentException when the account is not guarded
     */
    void limit(AccountId account, Money limit);

    /**
     * @param account only entries that touch it
     * @param after only entries older than this one; an unknown number finds nothing
     * @return newest first
     */
    List<RecordedEntry> entries(Optional<AccountId> account, Optional<EntryNumber> after, int most);

    /**
     * As {@link #entries(Optional, Optional, int)}, and only those booked in a period.
     *
     * @param from the first moment of the period
     * @param to the first moment after it
     */
    List<RecordedEntry> entries(
            Optional<AccountId> account,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<EntryNumber> after,
            int most);

    /**
     * @param beginning letters, digits, dots, colons and hyphens, as a cause's reference has them
     * @return entries whose cause, or the cause that they take back, has a reference that begins so; newest first
     */
    List<RecordedEntry> ofReference(String beginning, int most);

    /** @return the last movement booked on the guarded account before that time; number 0 and nothing when there is none */
    Mark lastBefore(AccountId account, Instant time);

    /** How a guarded account stood after the movement of that number. */
    record Mark(long number, SignedMoney balance) {
        public static final Mark BEFORE_ALL = new Mark(0, SignedMoney.rupiah(0));
    }

    /** @return the movements of a guarded account with numbers above {@code after} up to {@code last}, in their order */
    List<StatementLine> lines(AccountId account, long after, long last);

    /**
     * Reads everything and compares. Each comparison sees one moment, so that it may run beside postings. May take seconds.
     *
     * @param most how many faults of each kind to name
     */
    Findings verify(int most);

    record Findings(long entries, long postings, List<LedgerFault> faults) {}

    /**
     * Lets the balances of accounts without a guard be summed from that time on instead of from the beginning. The time lies
     * further back than any transaction lasts.
     */
    void checkpoint(Instant until);
}
