package org.threeplug.operations.catalog;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a camera was held, as a photograph says it: its rows and columns may lie on their side or be mirrored.
enum ExifTurn {

    NONE,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    LEFT_MIRRORED,
    LEFT,
    RIGHT_MIRRORED,
    RIGHT;

    private static final int ORIENTATION = 0x0112;
    private static final int APPLICATION = 0xE1;
    private static final int ENTRY = 12;

    /// What the first head of a JPEG says; [#NONE] where it says nothing, or nothing that makes sense.
    static ExifTurn of(byte[] jpeg) {
        try {
            return find(ByteBuffer.wrap(jpeg));
        } catch (IndexOutOfBoundsException | IllegalArgumentException _) {
            return NONE;
        }
    }

    private static ExifTurn find(ByteBuffer in) {
        int at = 2;
        while (at + 4 < in.capacity() && u8(in, at) == 0xFF && u8(in, at + 1) >= 0xE0 && u8(in, at + 1) <= 0xEF) {
            int length = u16(in, at + 2);
            if (u8(in, at + 1) == APPLICATION && in.getInt(at + 4) == 0x45786966) {
                return inside(in.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
        return NONE;
    }

    private static ExifTurn inside(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = tiff.getInt(4);
        int entries = u16(tiff, first);
        for (int i = 0; i < entries; i++) {
            int entry = first + 2 + i * ENTRY;
            if (u16(tiff, entry) == ORIENTATION) {
                int said = u16(tiff, entry + 8);
                return said >= 1 && said <= values().length ? values()[said - 1] : NONE;
            }
        }
        return NONE;
    }

    private static int u8(ByteBuffer in, int at) {
        return Byte.toUnsignedInt(in.get(at));
    }

    private static int u16(ByteBuffer in, int at) {
        return Short.toUnsignedInt(in.getShort(at));
    }

    boolean swapsSides() {
        return ordinal() >= LEFT_MIRRORED.ordinal();
    }

    /// Where each pixel of a picture of this size belongs.
    AffineTransform way(int width, int height) {
        return switch (this) {
            case NONE -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LEFT_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case RIGHT_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
