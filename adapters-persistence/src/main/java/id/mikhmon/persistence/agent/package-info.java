/** Agents, levels, prices and shares as rows. No rule on who may sell or what it costs. */
package id.mikhmon.persistence.agent;
