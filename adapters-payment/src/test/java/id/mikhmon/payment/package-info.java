/** What tests of all payment gateways share. */
package id.mikhmon.payment;
