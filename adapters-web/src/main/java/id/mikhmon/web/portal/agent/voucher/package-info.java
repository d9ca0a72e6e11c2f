/** The vouchers that an agent sold, to be found again. */
package id.mikhmon.web.portal.agent.voucher;
