/**
 * HTTP as the stand-ins need it: a loopback server that can misbehave, and a sender of webhooks that keeps a journal.
 * Nothing of a vendor may enter; requests and answers are plain values, so that the same handlers also run behind a servlet.
 */
package id.mikhmon.sandbox.http;
