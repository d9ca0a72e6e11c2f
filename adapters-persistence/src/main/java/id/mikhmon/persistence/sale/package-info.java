/** Agents' sales as rows. The orders and vouchers of a sale are rows of their own features; here they are only counted. */
package id.mikhmon.persistence.sale;
