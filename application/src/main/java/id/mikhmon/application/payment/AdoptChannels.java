package id.mikhmon.application.payment;

/**
 * Takes over the channels that are stored, whichever node was told them, and lets go of those of an account that was changed. By
 * schedule; asks no gateway.
 */
public interface AdoptChannels {
    /** One short transaction, not to be called within another. */
    void adopt();
}
