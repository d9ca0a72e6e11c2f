package id.mikhmon.application.payment;

import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;

/**
 * Something that is no order and is paid through a gateway, once. A feature above this one keeps it.
 *
 * @param id in the form of an order's, and like it the secret by which a payment finds what it pays; no order has it
 * @param reference its open number, of which the payment's is made
 * @param item what the gateway's page calls it
 * @param payer who pays
 * @param paid whether money came before
 */
public record Bill(
        OrderId id, String reference, Money amount, String item, String payer, PhoneNumber phone, boolean paid) {}
