/// A shop's day through the gate, against what the tables then hold.
@NullMarked
package org.threeplug.persistence.trade;

import org.jspecify.annotations.NullMarked;
