/// Goods that come in sizes, colours and the like: one product is what people call them, and each variant is a product by itself.
@NullMarked
package org.threeplug.catalog.variants;

import org.jspecify.annotations.NullMarked;
