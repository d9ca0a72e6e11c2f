/** Levels of agents and the prices of all of them, as the owner edits them. No rule may enter. */
package id.mikhmon.web.portal.admin.level;
