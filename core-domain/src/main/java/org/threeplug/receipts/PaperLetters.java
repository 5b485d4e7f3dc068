package org.threeplug.receipts;

/// Knows which letters can be put on paper.
public interface PaperLetters {

    /// @return each letter of the text that no font of this computer has, once; empty when all can be drawn
    String missing(String text);
}
