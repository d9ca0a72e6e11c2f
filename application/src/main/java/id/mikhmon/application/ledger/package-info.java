/** The journal of all money: posting, taking back, balances, statements and the proof that it adds up. Who may move money and what it is for stays with the callers; of agents and gateways only ids enter. */
package id.mikhmon.application.ledger;
