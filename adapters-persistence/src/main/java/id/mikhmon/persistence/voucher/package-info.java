/** Vouchers as rows. Codes stay readable, since they stand on slips and on the router; no router is called. */
package id.mikhmon.persistence.voucher;
