/** What clients send, read strictly: bodies, fields, query parameters. No use case may be called from here. */
package id.mikhmon.web.request;
