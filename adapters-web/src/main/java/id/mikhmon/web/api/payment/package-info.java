/** Ways to pay and accounts at payment gateways, as the API shows and changes them. */
package id.mikhmon.web.api.payment;
