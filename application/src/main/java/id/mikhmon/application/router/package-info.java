/** Reading, changing and testing routers. */
package id.mikhmon.application.router;
