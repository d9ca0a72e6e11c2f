package id.mikhmon.application.ledger;

import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.ledger.CauseKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Asks for the text as it was typed and then in capitals, since numbers of orders have no other letters. */
public final class SearchEntriesService implements SearchEntries {
    private static final int MOST = 100;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9.:-]{3,60}");

    private final Ledger ledger;
    private final Transactions transactions;

    public SearchEntriesService(Ledger ledger, Transactions transactions) {
        this.ledger = ledger;
        this.transactions = transactions;
    }

    @Override
    public List<RecordedEntry> search(String text) {
        String typed = withoutKind(text.strip());
        if (!FORM.matcher(typed).matches()) {
            return List.of();
        }
        return transactions.required(() -> {
            List<RecordedEntry> found = ledger.ofReference(typed, MOST);
            return found.isEmpty() ? ledger.ofReference(typed.toUpperCase(Locale.ROOT), MOST) : found;
        });
    }

    private static String withoutKind(String text) {
        for (CauseKind kind : CauseKind.values()) {
            if (text.startsWith(kind + ":")) {
                return withoutKind(text.substring(kind.name().length() + 1));
            }
        }
        return text;
    }
}
