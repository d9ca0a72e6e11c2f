/** Storage of agents, levels, prices and shares. */
package id.mikhmon.application.agent.port;
