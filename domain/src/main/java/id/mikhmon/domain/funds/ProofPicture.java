package id.mikhmon.domain.funds;

/**
 * The picture by which an agent shows that it paid: a JPEG that we drew ourselves from what was sent, so that nothing else of
 * that file is in it. Only the owner's people see it.
 */
public record ProofPicture(byte[] jpeg) {
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    public ProofPicture {
        if (jpeg.length < 2 || jpeg.length > MOST_BYTES) {
            throw new IllegalArgumentException("a proof has 2 to " + MOST_BYTES + " bytes");
        }
        if ((jpeg[0] & 0xFF) != 0xFF || (jpeg[1] & 0xFF) != 0xD8) {
            throw new IllegalArgumentException("a proof is a JPEG");
        }
        jpeg = jpeg.clone();
    }

    @Override
    public byte[] jpeg() {
        return jpeg.clone();
    }

    @Override
    public String toString() {
        return "ProofPicture[" + jpeg.length + " bytes]";
    }
}
