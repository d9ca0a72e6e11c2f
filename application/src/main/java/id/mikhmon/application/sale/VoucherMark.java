package id.mikhmon.application.sale;

import id.mikhmon.domain.sale.SaleId;
import java.time.Instant;

/**
 * The place in a list of sold vouchers, the newest sale first, after which the next page begins.
 *
 * @param line which voucher of the sale, from 1
 */
public record VoucherMark(Instant soldAt, SaleId sale, int line) {}
