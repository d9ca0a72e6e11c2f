/** The order page: how far the order is, how to pay it, and the voucher. No rule of the business may enter. */
package id.mikhmon.web.portal.buyer.order;
