package id.mikhmon.web.api.ledger;

import id.mikhmon.application.ledger.EntryNumber;
import id.mikhmon.web.api.Parsed;
import java.util.Optional;

/** Reads the number after which the next page of entries begins. */
final class EntryNumbers {
    private EntryNumbers() {}

    static Optional<EntryNumber> read(String text) {
        return text.matches("[0-9]{1,16}")
                ? Parsed.as(digits -> new EntryNumber(Long.parseLong(digits)), text)
                : Optional.empty();
    }
}
