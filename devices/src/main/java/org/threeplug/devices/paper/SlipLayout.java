package org.threeplug.devices.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.threeplug.receipts.Slip;
import org.threeplug.receipts.Slip.Barcode;
import org.threeplug.receipts.Slip.Pair;
import org.threeplug.receipts.Slip.QrCode;
import org.threeplug.receipts.Slip.Rule;
import org.threeplug.receipts.Slip.Space;
import org.threeplug.receipts.Slip.Text;

/// Where everything of a slip goes, in printer dots. Text is laid out by Java2D, which joins Arabic letters and orders
/// mixed directions; the same layout is then drawn as dots or as PDF shapes.
final class SlipLayout {

    private static final int MARGIN = 6;
    private static final float NORMAL = 22f;
    private static final float LARGE = 32f;
    private static final FontRenderContext DOTS = new FontRenderContext(null, false, false);

    private final PaperFonts fonts;
    private final int width;
    private final int room;

    /// @param width dots across the paper
    SlipLayout(PaperFonts fonts, int width) {
        this.fonts = fonts;
        this.width = width;
        this.room = width - 2 * MARGIN;
    }

    record LaidOut(int height, List<Piece> pieces) {

        void paint(Graphics2D graphics) {
            graphics.setColor(Color.BLACK);
            int y = 8;
            for (var piece : pieces) {
                piece.painter().paint(graphics, y);
                y += piece.height();
            }
        }
    }

    LaidOut layOut(Slip slip, boolean rightToLeft) {
        var pieces = new ArrayList<Piece>();
        slip.lines().forEach(line -> pieces.addAll(pieces(line, rightToLeft)));
        return new LaidOut(pieces.stream().mapToInt(Piece::height).sum() + 16, List.copyOf(pieces));
    }

    record Piece(int height, Painter painter) {}

    interface Painter {
        void paint(Graphics2D graphics, int top);
    }

    private List<Piece> pieces(Slip.Line line, boolean mirrored) {
        return switch (line) {
            case Text text -> texts(text, mirrored);
            case Pair pair -> pair(pair, mirrored);
            case Rule _ -> List.of(new Piece(14, (graphics, top) -> graphics.fillRect(MARGIN, top + 6, room, 2)));
            case Space _ -> List.of(new Piece(14, (_, _) -> {}));
            case Barcode(var content) -> barcode(content);
            case QrCode(var content) -> List.of(matrix(encode(content, BarcodeFormat.QR_CODE, 1, 1), 5));
        };
    }

    private List<Piece> texts(Text text, boolean mirrored) {
        return layouts(text.text(), text.bold(), size(text.large()), room, mirrored).stream()
                .map(layout -> {
                    float free = room - layout.getAdvance();
                    float x = text.centred() ? free / 2 : mirrored ? free : 0;
                    return piece(layout, MARGIN + x);
                })
                .toList();
    }

    private List<Piece> pair(Pair pair, boolean mirrored) {
        float size = size(pair.large());
        var pieces = new ArrayList<Piece>();
        float taken = 0;
        Piece figure = new Piece(0, (_, _) -> {});
        if (!pair.end().isEmpty()) {
            var end = layouts(pair.end(), pair.bold(), size, room, mirrored).getFirst();
            taken = end.getAdvance() + 14;
            figure = piece(end, mirrored ? MARGIN : MARGIN + room - end.getAdvance());
        }
        var starts = layouts(pair.start(), pair.bold(), size, room - Math.min(taken, room * 0.7f), mirrored);
        for (int i = 0; i < starts.size(); i++) {
            var start = starts.get(i);
            var label = piece(start, mirrored ? MARGIN + room - start.getAdvance() : MARGIN);
            boolean last = i == starts.size() - 1;
            var beside = figure;
            pieces.add(
                    last
                            ? new Piece(Math.max(label.height(), beside.height()), (graphics, top) -> {
                                label.painter().paint(graphics, top);
                                beside.painter().paint(graphics, top);
                            })
                            : label);
        }
        return pieces;
    }

    private static Piece piece(TextLayout layout, float x) {
        int height = Math.round(layout.getAscent() + layout.getDescent() + layout.getLeading()) + 2;
        return new Piece(height, (graphics, top) -> layout.draw(graphics, x, top + layout.getAscent()));
    }

    private List<TextLayout> layouts(String text, boolean bold, float size, float most, boolean mirrored) {
        if (text.isBlank()) {
            return List.of(new TextLayout(fonts.text(" ", bold, size, mirrored).getIterator(), DOTS));
        }
        var all = new ArrayList<TextLayout>();
        for (var paragraph : text.split("\n")) {
            var shown = paragraph.isEmpty() ? " " : paragraph;
            var iterator = fonts.text(shown, bold, size, mirrored).getIterator();
            var measurer = new LineBreakMeasurer(iterator, DOTS);
            while (measurer.getPosition() < shown.length()) {
                all.add(measurer.nextLayout(most));
            }
        }
        return all;
    }

    private List<Piece> barcode(String content) {
        var code = matrix(encode(content, BarcodeFormat.CODE_128, 1, 1), 0);
        var text = texts(new Text(content, true, false, false), false);
        var all = new ArrayList<Piece>();
        all.add(code);
        all.addAll(text);
        return all;
    }

    /// @param moduleDots dots per module, or 0 for a linear code as wide as fits
    private Piece matrix(BitMatrix matrix, int moduleDots) {
        int dots = moduleDots > 0 ? moduleDots : Math.clamp(room / matrix.getWidth(), 1, 3);
        int left = (width - matrix.getWidth() * dots) / 2;
        int rowHeight = moduleDots > 0 ? dots : 64;
        int rows = moduleDots > 0 ? matrix.getHeight() : 1;
        return new Piece(rows * rowHeight + 12, (graphics, top) -> {
            for (int y = 0; y < rows; y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y)) {
                        graphics.fillRect(left + x * dots, top + 6 + y * rowHeight, dots, rowHeight);
                    }
                }
            }
        });
    }

    private static BitMatrix encode(String content, BarcodeFormat format, int width, int height) {
        try {
            return new MultiFormatWriter()
                    .encode(content, format, width, height, Map.of(EncodeHintType.MARGIN, 2));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Cannot be written as " + format + ": " + content, e);
        }
    }

    private static float size(boolean large) {
        return large ? LARGE : NORMAL;
    }
}
