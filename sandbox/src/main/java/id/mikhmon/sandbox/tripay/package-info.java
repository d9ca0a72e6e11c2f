/**
 * Tripay's side of its payment API, written from payments.md 1 and 6.2: channels, fees, transactions, signed callbacks, and a checkout page to pay on.
 * Signature code of the adapter may not enter; both are checked against the same vectors instead.
 */
package id.mikhmon.sandbox.tripay;
