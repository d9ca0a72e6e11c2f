/** Sub-agents and whoever brings them in. */
package id.mikhmon.web.portal.agent.subagent;
