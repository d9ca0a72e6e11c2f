/** Messages to buyers and to the owner and how far they got. No gateway's word may enter. */
package id.mikhmon.domain.messaging;
