/** Resellers: code, name, phone, level. Money of agents belongs to the ledger. */
package id.mikhmon.domain.agent;
