/** Storage of payments, accounts and callbacks, and the gateways themselves. */
package id.mikhmon.application.payment.port;
