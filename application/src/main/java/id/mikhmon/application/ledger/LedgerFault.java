package id.mikhmon.application.ledger;

/**
 * Something in the journal that cannot be: rows were changed past the ledger, or lost.
 *
 * @param subject the account or the entry's number
 * @param detail what was found and what it should be, for the owner
 */
public record LedgerFault(Kind kind, String subject, String detail) {
    /** What does not add up. */
    public enum Kind {
        /** A stored balance is not the sum of the account's postings. */
        BALANCE,
        /** A movement of a guarded account is missing, or the balance after it does not follow from the one before. */
        CHAIN,
        /** The postings of an entry do not sum to zero, or one is missing or too many. */
        ENTRY,
        /** Postings without an entry. */
        STRAY_POSTINGS,
        /** The sum over everything is not zero. */
        TOTAL,
        /** The sum kept for a system account is not that of its postings. */
        CHECKPOINT,
        /** An agent's credit limit is not the one that its wallet is guarded by. */
        LIMIT
    }
}
