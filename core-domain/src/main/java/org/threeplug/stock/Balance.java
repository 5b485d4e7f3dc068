package org.threeplug.stock;

import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;

/// What is on hand of a product at a location, what it stands in the books for, and its moving average cost.
public record Balance(Quantity quantity, Money value, UnitPrice averageCost) {}
