package org.threeplug.receipts;

import org.threeplug.settings.PrinterChoice.Way;

/// Something that may be a receipt printer.
///
/// @param address as a [org.threeplug.settings.PrinterChoice] has it
public record FoundPrinter(Way way, String address) {}
