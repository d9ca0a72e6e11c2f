package id.mikhmon.sandbox.router;

/**
 * The parameter line at the head of a profile's {@code on-login}, by which MikhMon shows price and validity (routeros.md 4.2).
 *
 * @param mode {@code rem}, {@code ntf}, {@code remc}, {@code ntfc}, or empty when vouchers do not expire
 * @param validity a RouterOS duration; empty when there is none
 */
record MikhMonProfile(String mode, String price, String validity, boolean lock) {

    static MikhMonProfile of(String onLogin) {
        String[] fields = onLogin.split(",", -1);
        return fields.length < 7
                ? new MikhMonProfile("", "0", "", false)
                : new MikhMonProfile(fields[1], fields[2], fields[3], "Enable".equals(fields[6]));
    }

    static String line(String mode, int price, String validity, int sellingPrice) {
        return ":put (\"," + mode + "," + price + "," + validity + "," + sellingPrice + ",,Disable,\")";
    }

    boolean expires() {
        return !mode.isEmpty() && Durations.millis(validity).orElse(0) > 0;
    }

    boolean removes() {
        return mode.startsWith("rem");
    }

    boolean recordsSales() {
        return mode.endsWith("c");
    }
}
