/** The agents below an agent, and how it brings in others. What its level allows is decided by the use cases. */
package id.mikhmon.web.portal.agent.subagent;
