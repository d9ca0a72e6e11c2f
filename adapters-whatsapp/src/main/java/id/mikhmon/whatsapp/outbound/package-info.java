/** The words of our messages in each language. No gateway's word and no decision may enter. */
package id.mikhmon.whatsapp.outbound;
