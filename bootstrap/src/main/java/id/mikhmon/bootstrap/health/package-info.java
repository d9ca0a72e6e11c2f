/**
 * What the server says about itself at {@code /health}: database and disk, which take it out of rotation.
 *
 * <p>Outside systems report from where they are spoken to; their checks never turn {@code DOWN}.
 */
package id.mikhmon.bootstrap.health;
