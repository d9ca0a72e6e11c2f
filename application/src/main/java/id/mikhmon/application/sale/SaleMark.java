package id.mikhmon.application.sale;

import id.mikhmon.domain.sale.SaleId;
import java.time.Instant;

/** The place in a list of sales, newest first, after which the next page begins. */
public record SaleMark(Instant soldAt, SaleId id) {}
