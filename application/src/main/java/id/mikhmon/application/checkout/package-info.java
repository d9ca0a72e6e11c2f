/** What the buyer does and sees: the shop, the order, the way to pay. Nothing below may know this feature. */
package id.mikhmon.application.checkout;
