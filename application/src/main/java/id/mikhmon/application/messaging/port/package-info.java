/** Storage of messages, the gateways that send them, and their texts. */
package id.mikhmon.application.messaging.port;
