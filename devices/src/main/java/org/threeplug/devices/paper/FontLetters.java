package org.threeplug.devices.paper;

import com.google.common.base.Suppliers;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.threeplug.receipts.PaperLetters;

/// Looks letters up in the fonts that paper is drawn with. Texts in scripts that the bundled fonts surely have cost next to
/// nothing.
public final class FontLetters implements PaperLetters {

    /// Up to here, Latin letters, the bundled fonts have everything but a few that nobody writes.
    private static final int LATIN = 0x250;

    private final ReentrantLock turn = new ReentrantLock();
    private final Supplier<PaperFonts> fonts;

    public FontLetters() {
        this(PaperFonts::new);
    }

    FontLetters(Supplier<PaperFonts> fonts) {
        this.fonts = Suppliers.memoize(fonts::get)::get;
    }

    @Override
    public String missing(String text) {
        if (text.codePoints().allMatch(point -> point < LATIN)) {
            return "";
        }
        turn.lock();
        try {
            return text.codePoints()
                    .distinct()
                    .filter(point -> !fonts.get().canDraw(point))
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
        } finally {
            turn.unlock();
        }
    }
}
