/** Selling from the portal. */
package id.mikhmon.web.portal.agent.sell;
