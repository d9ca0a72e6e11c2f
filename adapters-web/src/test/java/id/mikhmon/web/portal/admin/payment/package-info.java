/** Tests of beans with use cases played by the test. */
package id.mikhmon.web.portal.admin.payment;
