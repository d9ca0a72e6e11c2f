/** An agent's money. */
package id.mikhmon.web.portal.agent.ledger;
