/** Storage of vouchers and the router as a place where vouchers are made. */
package id.mikhmon.application.voucher.port;
