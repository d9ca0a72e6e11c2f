/** The journal as tables, by SQL alone. What an entry is for is not known here. */
package id.mikhmon.persistence.ledger;
