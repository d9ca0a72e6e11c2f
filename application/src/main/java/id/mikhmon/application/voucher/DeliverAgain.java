package id.mikhmon.application.voucher;

import id.mikhmon.domain.order.Order;

/** Sees to it that a paid order gets what it paid for, because a person asks. Joins the transaction that holds the order's lock. */
public interface DeliverAgain {
    /**
     * A voucher that stands on the router is never made a second time: its code is sent once more. One that does not is
     * queued to be made, with the code that it has. Where there is none, one is drawn.
     *
     * @param nth from 1; asking with another number queues again, with the same one nothing more
     */
    What deliver(Order locked, int nth);

    /** What is done about it. */
    enum What {
        /** There was no voucher; one is drawn and will be made. */
        FIRST_VOUCHER,
        /** The one that was drawn will be tried again. */
        TRY_AGAIN,
        /** It stands on the router; the buyer gets the message once more, if there is somebody to write to. */
        MESSAGE
    }
}
