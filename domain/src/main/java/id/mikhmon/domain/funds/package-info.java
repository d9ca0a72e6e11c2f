/** Agents' money on its way in and out: top-ups and withdrawals that are asked for and then decided. How a wallet is kept stays with the ledger. */
package id.mikhmon.domain.funds;
