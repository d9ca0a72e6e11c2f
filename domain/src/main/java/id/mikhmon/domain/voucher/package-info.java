/** The code that a buyer types in: how it is drawn and whether it stands on the router yet. No RouterOS word may enter. */
package id.mikhmon.domain.voucher;
