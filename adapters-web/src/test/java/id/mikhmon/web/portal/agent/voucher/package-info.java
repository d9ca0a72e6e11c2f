/** The list of an agent's vouchers. */
package id.mikhmon.web.portal.agent.voucher;
