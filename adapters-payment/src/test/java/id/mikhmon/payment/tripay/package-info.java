/** Tests of the Tripay adapter against bytes of the reference. */
package id.mikhmon.payment.tripay;
