/** Agents, their levels and prices, and who earns from a sale. Posts no money: that is the ledger's. */
package id.mikhmon.application.agent;
