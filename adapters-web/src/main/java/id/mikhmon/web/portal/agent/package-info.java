/** What the agents' pages share: whose they are. The agent comes from who is signed in, and from nothing that a request says. */
package id.mikhmon.web.portal.agent;
