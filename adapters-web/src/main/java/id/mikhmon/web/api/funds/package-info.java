/** Top-ups and withdrawals over the API: agents ask, the owner's people decide. */
package id.mikhmon.web.api.funds;
