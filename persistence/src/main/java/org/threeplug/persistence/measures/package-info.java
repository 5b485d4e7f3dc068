/// Figures summed up of documents, kept behind them and proven equal to them.
@NullMarked
package org.threeplug.persistence.measures;

import org.jspecify.annotations.NullMarked;
