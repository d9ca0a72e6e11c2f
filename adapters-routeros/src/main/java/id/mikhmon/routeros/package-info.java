/**
 * Vouchers on MikroTik routers.
 *
 * <p>Words of RouterOS live here and nowhere else; nothing here decides what a customer is owed.
 */
package id.mikhmon.routeros;
