/** Pictures that people send, drawn anew so that nothing else of their files gets in. No use case may be called from here. */
package id.mikhmon.web.picture;
