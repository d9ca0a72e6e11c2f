/** What the owner decides about orders that went wrong. How an order, its payments, its voucher and its sale change for it stays with their features. */
package id.mikhmon.application.decision;
