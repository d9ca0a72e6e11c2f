/** Agents, as the owner edits them. No rule may enter. */
package id.mikhmon.web.portal.admin.agent;
