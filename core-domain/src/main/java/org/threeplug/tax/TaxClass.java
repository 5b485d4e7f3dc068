package org.threeplug.tax;

import org.threeplug.kernel.Percent;

/// A kind of taxation with its rate.
///
/// @param letter printed beside each line of a receipt
public record TaxClass(String key, String name, Percent rate, String letter) {}
