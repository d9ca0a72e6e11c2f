/** Orders and their idempotency keys as rows. No rule on what may happen to an order. */
package id.mikhmon.persistence.order;
