package org.gankao.questionbank;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How the camera was held, as a JPEG file tells it.
 *
 * <p>Source: EXIF 2.3, tag 0x0112 Orientation of the first image directory, in the segment APP1.
 */
final class ExifOrientation {

    private static final int TAG = 0x0112;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private ExifOrientation() {}

    /** 1 to 8; 1 where the file does not tell. */
    static int of(byte[] jpeg) {
        try {
            ByteBuffer file = ByteBuffer.wrap(jpeg);
            int at = 2;
            while (at + 4 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
                int marker = jpeg[at + 1] & 0xFF;
                int length = file.getShort(at + 2) & 0xFFFF;
                if (marker == 0xDA) {
                    return 1; // the picture itself begins
                }
                if (marker == 0xE1 && startsWithExif(jpeg, at + 4)) {
                    return ofDirectory(
                            ByteBuffer.wrap(jpeg, at + 10, length - 8).slice());
                }
                at += 2 + length;
            }
        } catch (IndexOutOfBoundsException e) {
            return 1; // a broken note is no note
        }
        return 1;
    }

    /** The six numbers of the turn that sets a picture upright, in the order {@link java.awt.geom.AffineTransform} takes. */
    static double[] matrix(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new double[] {-1, 0, 0, 1, width, 0};
            case 3 -> new double[] {-1, 0, 0, -1, width, height};
            case 4 -> new double[] {1, 0, 0, -1, 0, height};
            case 5 -> new double[] {0, 1, 1, 0, 0, 0};
            case 6 -> new double[] {0, 1, -1, 0, height, 0};
            case 7 -> new double[] {0, -1, -1, 0, height, width};
            case 8 -> new double[] {0, -1, 1, 0, 0, width};
            default -> new double[] {1, 0, 0, 1, 0, 0};
        };
    }

    private static int ofDirectory(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * 12;
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                int told = tiff.getShort(at + 8);
                return told >= 1 && told <= 8 ? told : 1;
            }
        }
        return 1;
    }

    private static boolean startsWithExif(byte[] jpeg, int at) {
        for (int i = 0; i < EXIF.length; i++) {
            if (jpeg[at + i] != EXIF[i]) {
                return false;
            }
        }
        return true;
    }
}
