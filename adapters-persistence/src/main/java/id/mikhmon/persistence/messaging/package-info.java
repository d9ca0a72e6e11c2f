/** Messages and accounts at messaging gateways as rows. No text of a message is made here. */
package id.mikhmon.persistence.messaging;
