/** The chain of what was done to money, rights, settings and secrets. No feature's own word may enter; features describe what they did as text. */
package id.mikhmon.domain.audit;
