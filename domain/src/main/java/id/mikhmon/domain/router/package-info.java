/** A hotspot router as the owner describes it. No protocol may enter. */
package id.mikhmon.domain.router;
