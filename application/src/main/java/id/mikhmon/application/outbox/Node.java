package id.mikhmon.application.outbox;

import java.util.regex.Pattern;

/**
 * One start of one node. When a node begins to work, its earlier starts are certainly over; whoever makes this answers for that.
 *
 * @param id the same at each start, 1 to 32 letters, digits or hyphens; nobody else on the database has it
 * @param start grows from each start to the next
 * @param alone whether no other node can work on the database, so that whatever is in anybody's hand was left behind
 */
public record Node(String id, long start, boolean alone) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,32}");

    public Node {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("a node's id is 1 to 32 letters, digits or hyphens");
        }
    }
}
