/**
 * Strangers ask to become agents, agents bring in others, and the owner's people decide. What an agent is and how it comes in is
 * asked of those features.
 */
package id.mikhmon.application.registration;
