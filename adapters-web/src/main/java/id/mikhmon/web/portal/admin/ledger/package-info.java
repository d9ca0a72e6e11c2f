/** The ledger as the owner reads it: accounts, entries, statements, and whether it adds up. No rule may enter. */
package id.mikhmon.web.portal.admin.ledger;
