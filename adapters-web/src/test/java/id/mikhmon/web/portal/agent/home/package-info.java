/** The agent's first page. */
package id.mikhmon.web.portal.agent.home;
