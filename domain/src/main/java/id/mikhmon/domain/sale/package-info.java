/** Vouchers that an agent sells from its wallet. How its balance is kept stays with the ledger; what a voucher is, with the voucher's feature. */
package id.mikhmon.domain.sale;
