package id.mikhmon.whatsapp.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.mikhmon.domain.shared.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of {@code whatsapp.md} 16.3. */
class LibPhoneNumbersTest {
    private final LibPhoneNumbers numbers = new LibPhoneNumbers("ID");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "081234567890 | +6281234567890",
                "0812-3456-7890 | +6281234567890",
                "(0812) 3456.7890 | +6281234567890",
                "6281234567890 | +6281234567890",
                "+62 812-3456-7890 | +6281234567890",
                "62 0812 3456 7890 | +6281234567890",
                "+62(0)81234567890 | +6281234567890",
                "81234567890 | +6281234567890",
                "006281234567890 | +6281234567890",
                "0062 812 3456 7890 | +6281234567890",
                "\u202A+62 812-3456-7890\u202C | +6281234567890",
                "+62\u00A0812\u20113456\u20117890 | +6281234567890",
                "٠٨١٢٣٤٥٦٧٨٩٠ | +6281234567890",
                "０８１２３４５６７８９０ | +6281234567890",
                "tel:+62-812-3456-7890 | +6281234567890",
                "https://wa.me/6281234567890 | +6281234567890",
                "http://wa.me/6281234567890 | +6281234567890",
                "WA.me/6281234567890 | +6281234567890",
                "008628123456789 | +628123456789",
                "0812345678 | +62812345678",
                "0812345678901 | +62812345678901",
                "+62 881 0260 12345 | +62881026012345",
                "0060123456789 | +60123456789",
                "+60123456789 | +60123456789",
                "+14155552671 | +14155552671",
                "'  081234567890 ' | +6281234567890"
            })
    void numberIsReadAsItWasMeant(String typed, String expected) {
        assertThat(numbers.read(typed)).contains(new PhoneNumber(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "081234567",
                "08123456789012",
                "08951234567890",
                "0840123456",
                "14045",
                "112",
                "0016281234567890",
                "60123456789",
                "626281234567890",
                "02112345678",
                "1500888",
                "0800-1-234567",
                "0812 3456 7890 / 0813 1111 2222",
                "0812-3456-7890 ext 5",
                "o81234567890",
                "08570000000x",
                "6.28123E+12",
                "+62+6281234567890",
                "'081234567890",
                "abc",
                "+62",
                "+",
                "-",
                "",
                "   ",
                "tel:",
                "0812345678900000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
            })
    void whatIsNoMobileNumberIsEmpty(String typed) {
        assertThat(numbers.read(typed)).isEmpty();
    }

    @Test
    void regionThatDoesNotExistIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LibPhoneNumbers("XX"));
    }
}
