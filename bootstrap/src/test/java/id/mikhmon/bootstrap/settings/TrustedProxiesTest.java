package id.mikhmon.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,true",
        "127.0.0.2,false",
        "127.0.0.11,false",
        "127x0.0.1,false",
        "0:0:0:0:0:0:0:1,true",
        "10.255.1.2,true",
        "11.0.0.1,false",
        "110.0.0.1,false",
        "172.18.0.9,true",
        "172.18.1.9,false",
        "192.168.44.5,true",
        "192.169.0.1,false",
        "203.0.113.9,false"
    })
    void onlyWhoIsListedIsBelieved(String address, boolean believed) {
        TrustedProxies proxies = TrustedProxies.read("127.0.0.1, ::1,10.0.0.0/8,172.18.0.0/24 , 192.168.0.0/16")
                .orElseThrow();

        assertThat(address.matches(proxies.pattern())).isEqualTo(believed);
    }

    @Test
    void withoutASettingNobodyIsBelieved() {
        String pattern =
                Settings.read(name -> Optional.empty(), false).proxies().pattern();

        assertThat("127.0.0.1").doesNotMatch(pattern);
        assertThat("").doesNotMatch(pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/9", "10.0.0/8", "300.1.1.1", "10.0.0.0/8;::1", ".*", "::1/64"})
    void whatCannotBeMeantStopsTheStart(String wrong) {
        assertThatThrownBy(() -> Settings.read(
                        name -> Optional.of(wrong).filter(text -> name.equals(Settings.TRUSTED_PROXIES)), false))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("MIKHMON_TRUSTED_PROXIES");
    }
}
