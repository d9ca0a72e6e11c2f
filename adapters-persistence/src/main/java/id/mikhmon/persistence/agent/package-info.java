/** Agents as rows. No rule on who may sell. */
package id.mikhmon.persistence.agent;
