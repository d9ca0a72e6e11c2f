/** Attempts to pay, accounts at gateways and their callbacks as rows. No word of a vendor may enter. */
package id.mikhmon.persistence.payment;
