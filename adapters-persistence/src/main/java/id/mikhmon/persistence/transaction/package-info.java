/** Transactions and the way of the stores to the database. No table and no feature may enter. */
package id.mikhmon.persistence.transaction;
