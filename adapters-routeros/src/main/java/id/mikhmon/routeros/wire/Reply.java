package id.mikhmon.routeros.wire;

import java.util.List;
import java.util.Optional;

/** What a router answered to a command that it carried out. */
public final class Reply {

    private final List<RouterRecord> records;
    private final Optional<RouterText> returned;

    Reply(List<RouterRecord> records, Optional<RouterText> returned) {
        this.records = List.copyOf(records);
        this.returned = returned;
    }

    /** The records in the order in which they came; empty when nothing was found. */
    public List<RouterRecord> records() {
        return records;
    }

    /** The first record, if any. */
    public Optional<RouterRecord> first() {
        return records.stream().findFirst();
    }

    /** What came with {@code =ret=}: the id of an added item, a count, the value of a get. */
    public Optional<String> returned() {
        return returned.map(RouterText::text);
    }

    @Override
    public String toString() {
        return "Reply of " + records.size() + " records";
    }
}
