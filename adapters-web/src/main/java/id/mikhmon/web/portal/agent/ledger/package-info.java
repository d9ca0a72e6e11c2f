/** The agent's money: wallet, commission and statements. Nothing here moves any. */
package id.mikhmon.web.portal.agent.ledger;
