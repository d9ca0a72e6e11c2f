/** Attempts to pay an order at a payment gateway and the table of their states. No vendor's word may enter. */
package id.mikhmon.domain.payment;
