/** What server-rendered pages share: request and answer without a container, templates, texts, figures, assets. No use case may enter. */
package id.mikhmon.web.page;
