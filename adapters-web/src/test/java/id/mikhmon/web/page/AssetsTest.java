package id.mikhmon.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {
    private final Assets assets = new Assets();

    @ParameterizedTest
    @ValueSource(strings = {"buyer.css", "buyer.js", "theme.js", "logo.svg"})
    void bothFormsAreTheSameBytesUnderAHashedName(String name) throws IOException {
        String address = assets.address(name);

        assertThat(address).matches("/assets/[a-z]+\\.[0-9a-f]{12}\\.(css|js|svg)");
        Assets.Asset asset = assets.find(address.substring("/assets/".length())).orElseThrow();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(asset.gzip())).readAllBytes())
                .isEqualTo(asset.plain());
    }

    @Test
    void anotherHashIsNotFound() {
        assertThat(assets.find("buyer.000000000000.css")).isEmpty();
        assertThat(assets.find("../web.xml")).isEmpty();
    }
}
