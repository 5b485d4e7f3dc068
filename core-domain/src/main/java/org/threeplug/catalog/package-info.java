/// Goods and services: what they are called, how they are found, what they cost the customer.
@NullMarked
package org.threeplug.catalog;

import org.jspecify.annotations.NullMarked;
