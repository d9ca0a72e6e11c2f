package id.mikhmon.domain.sale;

/** What a sale can be over. The names are stored and told to clients. */
public enum SaleLimit {
    /** At a time of the day when nobody sells. */
    ODD_HOURS,
    /** Vouchers within a minute. */
    PER_MINUTE,
    /** Vouchers within 24 hours. */
    PER_DAY,
    /** Vouchers sold within 24 hours whose money went back. */
    RETURNS
}
