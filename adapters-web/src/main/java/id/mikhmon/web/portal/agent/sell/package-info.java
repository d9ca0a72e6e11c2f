/** Selling from the wallet, and what was sold. The price, the key and the money are the application's. */
package id.mikhmon.web.portal.agent.sell;
