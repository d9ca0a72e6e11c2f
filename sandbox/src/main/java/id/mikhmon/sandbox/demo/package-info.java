/**
 * The demo catalogue: what a fresh sandbox has on sale, and by whom. The only package here that sees the product, and of it only in-ports of the application.
 * The stand-ins may not depend on it.
 */
package id.mikhmon.sandbox.demo;
