package id.mikhmon.application.sale;

/** Carries a refusal over the rollback. */
final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient SellVouchers.Outcome outcome;

    TakenBack(SellVouchers.Outcome outcome) {
        super(null, null, false, false);
        this.outcome = outcome;
    }

    SellVouchers.Outcome outcome() {
        return outcome;
    }
}
