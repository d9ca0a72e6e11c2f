/** Where registrations are kept. */
package id.mikhmon.application.registration.port;
