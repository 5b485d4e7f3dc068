/// The till: selling, returning, parking and taking money. Models hold no nodes and screens take no decisions.
@NullMarked
package org.threeplug.operations.sales;

import org.jspecify.annotations.NullMarked;
