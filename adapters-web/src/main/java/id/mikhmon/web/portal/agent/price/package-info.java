/** What the agent pays and asks, and its own sell prices where its level allows them. */
package id.mikhmon.web.portal.agent.price;
