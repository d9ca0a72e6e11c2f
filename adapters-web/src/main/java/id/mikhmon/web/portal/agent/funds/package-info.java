/** Top-ups and withdrawals as an agent asks for them and follows them. The limits, the key and the money are the application's. */
package id.mikhmon.web.portal.agent.funds;
