/** The business of selling hotspot vouchers in plain Java. Nothing that knows a database, a protocol or a container may enter. */
package id.mikhmon.domain;
