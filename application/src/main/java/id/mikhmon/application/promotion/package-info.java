/** Agents who sell much get a better level: proposed to the owner, or by itself. What a level is worth is known below. */
package id.mikhmon.application.promotion;
