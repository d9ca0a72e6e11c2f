/** The agent's first page, and the one with the ways to all others. No rule may enter. */
package id.mikhmon.web.portal.agent.home;
