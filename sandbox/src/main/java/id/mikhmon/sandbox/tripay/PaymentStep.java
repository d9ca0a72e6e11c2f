package id.mikhmon.sandbox.tripay;

import id.mikhmon.sandbox.http.Delivery;
import java.util.List;

/** What became of a payment that was pushed on: the transaction afterwards, and how its callback fared; no delivery when there is no address or it was lost. */
public record PaymentStep(TripayPayment payment, List<Delivery> deliveries) {}
