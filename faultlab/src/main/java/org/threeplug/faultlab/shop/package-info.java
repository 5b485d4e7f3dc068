/// A shop that trades through the gate and remembers what it was promised.
@NullMarked
package org.threeplug.faultlab.shop;

import org.jspecify.annotations.NullMarked;
