/** Tests of the agents' top-ups and withdrawals. */
package id.mikhmon.web.portal.agent.funds;
