/** One sale to one buyer from order to voucher. Payments and vouchers know the order by its id, never the reverse. */
package id.mikhmon.domain.order;
