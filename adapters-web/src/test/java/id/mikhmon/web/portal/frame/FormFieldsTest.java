package id.mikhmon.web.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {
    private final Notes notes = new Notes();
    private final FormFields form = new FormFields();

    @ParameterizedTest
    @ValueSource(strings = {"10000", "10.000", " Rp 10.000 ", "Rp10.000", "10 000"})
    void moneyIsReadAsPeopleWriteIt(String typed) {
        assertThat(form.with("price", typed).whole("price", 1, 999_999_999_999L, notes))
                .contains(10_000L);
        assertThat(notes.isClean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "1.5", "10.00", "1e3", "sepuluh", "0x10", "10.0000"})
    void whatIsNoWholeNumberIsSaidSo(String typed) {
        assertThat(form.with("price", typed).whole("price", 1, 999_999_999_999L, notes))
                .isEmpty();
        assertThat(notes.keys()).containsEntry("price", "not-whole-number");
    }

    @Test
    void boundsAreKept() {
        form.with("none", "0").with("less", "-1").with("more", "1000000000000").with("far", "9".repeat(40));

        assertThat(form.whole("none", 1, 10, notes)).isEmpty();
        assertThat(form.whole("less", 1, 10, notes)).isEmpty();
        assertThat(form.whole("more", 1, 999_999_999_999L, notes)).isEmpty();
        assertThat(form.whole("far", 1, 10, notes)).isEmpty();

        assertThat(notes.keys())
                .containsEntry("none", "too-small")
                .containsEntry("less", "too-small")
                .containsEntry("more", "too-large")
                .containsEntry("far", "too-large");
    }

    @Test
    void aRequiredTextMayNotBeBlankAndAnOptionalOneMay() {
        form.with("name", "  ").with("note", " ").with("strange", "a\u0000b").with("long", "abcd");

        assertThat(form.text("name", 60, notes)).isEmpty();
        assertThat(form.optionalText("note", 60, notes)).isEmpty();
        assertThat(form.text("strange", 60, notes)).isEmpty();
        assertThat(form.text("long", 3, notes)).isEmpty();

        assertThat(notes.keys())
                .containsOnlyKeys("name", "strange", "long")
                .containsEntry("name", "missing")
                .containsEntry("strange", "control-characters")
                .containsEntry("long", "too-long");
    }

    @Test
    void theFirstThingThatIsWrongWithAFieldIsSaid() {
        form.with("name", "");
        form.text("name", 60, notes);
        form.whole("name", 1, 2, notes);

        assertThat(notes.getFields()).containsExactly("name");
        assertThat(notes.keys()).containsEntry("name", "missing");
    }

    @Test
    void aSwitchThatWasNotSentIsOff() {
        assertThat(form.flag("active")).isFalse();
        assertThat(form.with("active", true).flag("active")).isTrue();
    }
}
