/** Agents ask for money in their wallets and for their commission; the owner's people decide. No gateway and no picture format may enter. */
package id.mikhmon.application.funds;
