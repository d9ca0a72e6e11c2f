/** Tests of what all WhatsApp gateways share. */
package id.mikhmon.whatsapp;
