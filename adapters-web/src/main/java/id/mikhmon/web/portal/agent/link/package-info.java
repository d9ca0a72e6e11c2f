/** The agent's public link, to be shared and hung up. */
package id.mikhmon.web.portal.agent.link;
