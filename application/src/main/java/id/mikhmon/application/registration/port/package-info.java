/** Where registrations are kept, and where it is read what sub-agents sold. */
package id.mikhmon.application.registration.port;
