/** Messages to buyers and to the owner, accounts at messaging gateways, reading of phone numbers. */
package id.mikhmon.application.messaging;
