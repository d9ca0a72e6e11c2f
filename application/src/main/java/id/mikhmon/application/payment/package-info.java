/** Opening, confirming and settling payments, callbacks of gateways, channels and fees. Vouchers and messages are called through their own in-ports. */
package id.mikhmon.application.payment;
