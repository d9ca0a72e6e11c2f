/** What the owner may decide about an order that went wrong, and what was decided. How money moves for it is told elsewhere. */
package id.mikhmon.domain.decision;
