/** What the tests of the agents' pages share. */
package id.mikhmon.web.portal.agent;
