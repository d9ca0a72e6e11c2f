/** Agents sell vouchers from their wallets: at once, once, and back into the wallet when a router does not take them. Nothing below may know this feature. */
package id.mikhmon.application.sale;
