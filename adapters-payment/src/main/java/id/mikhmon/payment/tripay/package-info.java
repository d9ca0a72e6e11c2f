/** Tripay: channels, opening, status and callbacks of closed payments. No other gateway's word may enter. {@code payments.md} 1. */
package id.mikhmon.payment.tripay;
