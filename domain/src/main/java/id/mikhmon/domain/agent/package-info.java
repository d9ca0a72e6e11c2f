/** Resellers, their levels, prices and commission. Balances of agents belong to the ledger. */
package id.mikhmon.domain.agent;
