/** Agents ask for money in their wallets and for their commission; the owner's people decide. What they pay at a gateway is a bill of the payments. No vendor and no picture format may enter. */
package id.mikhmon.application.funds;
