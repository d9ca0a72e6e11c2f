/** Issuing vouchers for paid orders and making them on the router. */
package id.mikhmon.application.voucher;
