/** Double entry: accounts, postings and journal entries. What an agent or a gateway is stays with their own features; only their ids enter. */
package id.mikhmon.domain.ledger;
