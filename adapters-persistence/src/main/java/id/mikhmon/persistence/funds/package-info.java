/** Agents' requests and the pictures that belong to them as rows. What a decision moves is the ledger's. */
package id.mikhmon.persistence.funds;
