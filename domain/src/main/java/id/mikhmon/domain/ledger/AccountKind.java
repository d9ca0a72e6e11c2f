package id.mikhmon.domain.ledger;

import java.util.Arrays;
import java.util.Optional;

/**
 * The chart of accounts. Credit is positive, debit negative, everywhere; so a balance reads from the side of who is owed:
 * a wallet of +20000 is money that the agent may spend, {@code cash} of −20000 is money in the owner's drawer. All
 * balances together are zero at any time.
 */
public enum AccountKind {
    /** What an agent paid in and has not spent: a top-up credits it, a sale debits it. Guarded by the credit limit. */
    WALLET("wallet", Owner.AGENT),
    /** What an agent earned and has not taken out. Guarded. */
    COMMISSION("commission", Owner.AGENT),
    /** Paid out to an agent or on its way: a withdrawal that was asked for and not yet settled in cash or by bank. */
    WITHDRAWALS("withdrawals", Owner.AGENT),
    /** What a payment gateway took from buyers and has not handed over yet; debited by each payment, credited when it pays out. */
    GATEWAY("gateway", Owner.GATEWAY),
    /** What a payment gateway kept for itself; debited when it pays out. */
    FEES("fees", Owner.GATEWAY),
    /** The price of what was sold. */
    SALES("sales", Owner.NOBODY),
    /** What buyers paid on top of the price for the way they paid; it is there to meet {@link #FEES}. */
    BUYERS_FEES("buyers-fees", Owner.NOBODY),
    /** What agents' shares cost; debited when {@link #COMMISSION} is credited. */
    COMMISSION_COST("commission-cost", Owner.NOBODY),
    /** The owner's drawer. */
    CASH("cash", Owner.NOBODY),
    /** The owner's bank account. */
    BANK("bank", Owner.NOBODY),
    /** The other side of what the owner put right by hand. */
    CORRECTIONS("corrections", Owner.NOBODY),
    /** Buyers' money that fits no sale (wrong amount, paid twice, offer gone), until the owner decides. */
    UNCLEAR("unclear", Owner.NOBODY);

    private final String word;
    private final Owner owner;

    AccountKind(String word, Owner owner) {
        this.word = word;
        this.owner = owner;
    }

    /** @return the word in the account's text form, such as {@code buyers-fees} */
    public String word() {
        return word;
    }

    public Owner owner() {
        return owner;
    }

    /** @return whether a stored balance stops postings that would take it below minus its credit limit */
    public boolean isGuarded() {
        return this == WALLET || this == COMMISSION;
    }

    static Optional<AccountKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** Whose accounts of a kind are: one for each agent, one for each gateway, or a single one. */
    public enum Owner {
        NOBODY,
        AGENT,
        GATEWAY
    }
}
