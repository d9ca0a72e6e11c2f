/** Storage of agents. */
package id.mikhmon.application.agent.port;
