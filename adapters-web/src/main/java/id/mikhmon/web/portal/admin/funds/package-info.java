/** Top-ups and withdrawals that agents asked for, as the owner's people decide them. No rule about them may enter. */
package id.mikhmon.web.portal.admin.funds;
