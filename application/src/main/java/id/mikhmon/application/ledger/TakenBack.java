package id.mikhmon.application.ledger;

import id.mikhmon.domain.ledger.AccountKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What {@link ReverseEntry#reverseWhatIsThere} took of money that had been put into a wallet.
 *
 * @param fromWallet possibly nothing
 * @param borne by the owner, since the agent had spent it; possibly nothing
 */
public record TakenBack(Money fromWallet, Money borne, Instant at) {
    /** @return empty where the entry took nothing from a wallet or from the owner */
    public static Optional<TakenBack> of(JournalEntry reversal) {
        TakenBack taken = new TakenBack(
                debited(reversal, AccountKind.WALLET), debited(reversal, AccountKind.CORRECTIONS), reversal.at());
        return Optional.of(taken).filter(one -> !one.total().isZero());
    }

    private static Money debited(JournalEntry entry, AccountKind kind) {
        return entry.postings().stream()
                .filter(posting ->
                        posting.account().kind() == kind && posting.amount().isDebit())
                .map(posting -> posting.amount().size())
                .reduce(Money.rupiah(0), Money::plus);
    }

    /** @return all that the wallet had got of it */
    public Money total() {
        return fromWallet.plus(borne);
    }
}
