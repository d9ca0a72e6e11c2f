package id.mikhmon.domain.voucher;

/** What the buyer types in to log in: the name of a hotspot user. Printable ASCII without blanks, 1 to 64 characters. */
public record VoucherCode(String value) {
    public VoucherCode {
        if (value.isEmpty() || value.length() > 64 || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("a voucher code is 1 to 64 printable ASCII characters without blanks");
        }
    }

    /** Codes are money: a log shows the first two characters at most. */
    @Override
    public String toString() {
        return value.substring(0, Math.min(2, value.length())) + "…";
    }
}
