/** Tests of the northbound interface's adapter against a scripted server. */
package id.mikhmon.genieacs;
