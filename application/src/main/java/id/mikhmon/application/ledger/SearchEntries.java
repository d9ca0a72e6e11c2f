package id.mikhmon.application.ledger;

import java.util.List;

/** Finds entries of the journal by what caused them. */
public interface SearchEntries {
    /**
     * @param text the beginning of a cause's reference as a person typed it, such as an order's number, or a whole cause
     * @return newest first, at most 100, those that take such an entry back among them; empty when the text is nothing that an
     *     entry can be found by
     */
    List<RecordedEntry> search(String text);
}
