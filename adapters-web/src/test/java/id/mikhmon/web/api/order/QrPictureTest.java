package id.mikhmon.web.api.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrPictureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hotspot.lan/login?username=k7m2p9xw&password=k7m2p9xw",
                "https://a-rather-long-name.of-a-hotspot.example/some/path/login?username=W-abcdefghijklmnopqrstuvwxyz"
                        + "&password=%20%26%3F%C3%BC%F0%9F%8E%89"
            })
    void aPhoneReadsTheAddressOutOfThePicture(String address) throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(QrPicture.png(address)));

        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        String read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                .getText();

        assertThat(read).isEqualTo(address);
        assertThat(width).isEqualTo(height).isGreaterThanOrEqualTo(360);
        assertThat(pixels[0] & 0xffffff).as("quiet margin").isEqualTo(0xffffff);
    }
}
