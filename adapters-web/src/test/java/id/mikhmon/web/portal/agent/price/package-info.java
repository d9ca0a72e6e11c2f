/** An agent's own prices. */
package id.mikhmon.web.portal.agent.price;
