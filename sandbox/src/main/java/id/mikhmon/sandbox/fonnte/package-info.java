/**
 * Fonnte's side of its WhatsApp API, written from whatsapp.md 4 and 15: sending, the device, and webhooks for what customers write.
 * The phone of a customer is only a list of messages here; what the product makes of them stays outside.
 */
package id.mikhmon.sandbox.fonnte;
