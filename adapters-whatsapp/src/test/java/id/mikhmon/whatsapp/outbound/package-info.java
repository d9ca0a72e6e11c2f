/** Tests of the words of our messages. */
package id.mikhmon.whatsapp.outbound;
