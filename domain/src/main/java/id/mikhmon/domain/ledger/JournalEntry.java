package id.mikhmon.domain.ledger;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One movement of money, as double entry sees it: at least two postings that sum to zero, in one currency, each account
 * once. Entries are only ever added. What was wrong is taken back by {@link #reversed}, never changed. Made by whoever
 * causes the movement, stored by the ledger.
 *
 * @param at when it happened; when it was booked the ledger itself notes
 * @param note why, in a person's words, at most {@value #LONGEST_NOTE} characters; where a person decided it
 */
public record JournalEntry(Cause cause, Instant at, List<Posting> postings, Optional<String> note) {
    public static final int LONGEST_NOTE = 200;
    /** Far more than a sale with five uplines needs. */
    public static final int MOST_POSTINGS = 50;

    public JournalEntry {
        postings = List.copyOf(postings);
        if (postings.size() < 2 || postings.size() > MOST_POSTINGS) {
            throw new IllegalArgumentException("an entry has 2 to " + MOST_POSTINGS + " postings");
        }
        Set<AccountId> accounts = new HashSet<>();
        SignedMoney sum = postings.get(0).amount();
        for (Posting posting : postings) {
            if (!accounts.add(posting.account())) {
                throw new IllegalArgumentException(posting.account() + " stands twice in an entry");
            }
            if (accounts.size() > 1) {
                sum = sum.plus(posting.amount());
            }
        }
        if (!sum.isZero()) {
            throw new IllegalArgumentException("the postings of an entry sum to zero, not to " + sum);
        }
        if (note.filter(text -> text.isBlank() || text.length() > LONGEST_NOTE).isPresent()) {
            throw new IllegalArgumentException("a note has 1 to " + LONGEST_NOTE + " characters");
        }
    }

    public static JournalEntry of(Cause cause, Instant at, List<Posting> postings) {
        return new JournalEntry(cause, at, postings, Optional.empty());
    }

    public JournalEntry withNote(String text) {
        return new JournalEntry(cause, at, postings, Optional.of(text));
    }

    /** @return whether the ledger has to lock an account for it */
    public boolean touchesGuarded() {
        return postings.stream().anyMatch(posting -> posting.account().kind().isGuarded());
    }

    /** @return the entry that takes this one back, for the one cause that may do so */
    public JournalEntry reversed(Instant when, Optional<String> reason) {
        return new JournalEntry(
                cause.reversal(), when, postings.stream().map(Posting::reversed).toList(), reason);
    }
}
