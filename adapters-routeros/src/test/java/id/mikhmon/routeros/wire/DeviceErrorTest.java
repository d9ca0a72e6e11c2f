package id.mikhmon.routeros.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceErrorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "invalid user name or password (6) | | LOGIN_REFUSED",
                "cannot log in | | LOGIN_REFUSED",
                "not enough permissions (9) | | FORBIDDEN",
                "failure: already have user with this name for this server | | DUPLICATE",
                "failure: item with this name already exists | | DUPLICATE",
                "failure: already have such name | | DUPLICATE",
                "failure: secret with the same name already exists | | DUPLICATE",
                "failure: profile with the same name already exists | | DUPLICATE",
                "input does not match any value of profile | 1 | BAD_REFERENCE",
                "ambiguous value of profile, more than one possible value matches input | 1 | BAD_REFERENCE",
                "no such item | 0 | NOT_FOUND",
                "no such item (4) | | NOT_FOUND",
                "no such command | 0 | UNSUPPORTED",
                "no such command prefix | 0 | UNSUPPORTED",
                "no such command or directory (hotspot) | 0 | UNSUPPORTED",
                "unknown parameter otp-secret | | UNSUPPORTED",
                "unknown parameter | 1 | UNSUPPORTED",
                "missing value(s) of argument(s) name | 0 | MISSING_ARGUMENT",
                "missing =.id= | | MISSING_ARGUMENT",
                "invalid value for argument limit-uptime | 1 | BAD_VALUE",
                "invalid value of mac-address, mac address required | 1 | BAD_VALUE",
                "value of shared-users out of range (1..1000) | 1 | BAD_VALUE",
                "interrupted | 2 | INTERRUPTED",
                "failure: no space left on device | | FULL",
                "failure: hotspot user limit reached | | FULL",
                "failure: cannot change default user | 0 | REFUSED",
                "something of a later version | 0 | NOT_FOUND",
                "something of a later version | 1 | BAD_VALUE",
                "something of a later version | 2 | INTERRUPTED",
                "something of a later version | 4 | REFUSED",
                "something of a later version | | REFUSED"
            })
    void textDecidesFirstAndCategorySecond(String message, String category, DeviceError meaning) {
        assertThat(DeviceError.of(message, category == null ? "" : category)).isEqualTo(meaning);
    }
}
