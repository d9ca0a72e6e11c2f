package id.mikhmon.web.portal.buyer.shop;

import id.mikhmon.web.page.Fields;

/**
 * What the buyer has chosen and typed, as it came; absent fields are empty texts.
 *
 * @param key idempotency key of this form
 * @param total what the button said, in rupiah
 */
record SalesForm(String offer, String channel, String phone, String name, String key, String total) {
    static SalesForm untouched(String offer) {
        return new SalesForm(offer, "", "", "", "", "");
    }

    /** @throws Fields.Malformed when a field was given twice */
    static SalesForm of(Fields fields) {
        return new SalesForm(
                fields.one("offer").orElse(""),
                fields.one("channel").orElse(""),
                fields.one("phone").orElse(""),
                fields.one("name").orElse(""),
                fields.one("key").orElse(""),
                fields.one("total").orElse(""));
    }

    SalesForm withKey(String other) {
        return new SalesForm(offer, channel, phone, name, other, total);
    }
}
