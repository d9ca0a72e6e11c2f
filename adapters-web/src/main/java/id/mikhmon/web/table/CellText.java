package id.mikhmon.web.table;

import java.util.Set;

/** The text of a cell, put together from its runs; how an East Asian text is read aloud stands beside it and is no part of it. */
final class CellText {
    /** What a spreadsheet itself allows. */
    static final int LONGEST = 32_767;

    private static final Set<String> HOLDERS = Set.of("t", "v");

    private final StringBuilder letters = new StringBuilder();
    private boolean inside;
    private boolean aloud;

    void clear() {
        letters.setLength(0);
    }

    void begin(String element) {
        aloud |= element.equals("rPh");
        inside = !aloud && HOLDERS.contains(element);
    }

    /** @throws id.mikhmon.web.problem.ProblemException with 400 when the text is longer than a cell may be */
    void add(char[] from, int start, int length) {
        if (inside) {
            if (letters.length() + length > LONGEST) {
                throw Xlsx.refusal("cell-too-long", LONGEST).asException();
            }
            letters.append(from, start, length);
        }
    }

    void end(String element) {
        if (element.equals("rPh")) {
            aloud = false;
        }
        inside = false;
    }

    @Override
    public String toString() {
        return letters.toString();
    }
}
