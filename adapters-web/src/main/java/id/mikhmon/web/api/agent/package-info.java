/** Agents, levels and prices, as the admin API shows and changes them. */
package id.mikhmon.web.api.agent;
