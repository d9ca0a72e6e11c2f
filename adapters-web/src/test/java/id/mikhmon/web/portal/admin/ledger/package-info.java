/** The pages of the ledger with real books in memory. */
package id.mikhmon.web.portal.admin.ledger;
