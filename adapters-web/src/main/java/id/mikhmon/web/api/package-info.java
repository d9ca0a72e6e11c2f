/** The JSON API, version 1: its JAX-RS applications and what all resources share. One package per feature below. */
package id.mikhmon.web.api;
