@NullMarked
package org.threeplug.operations.ledger;

import org.jspecify.annotations.NullMarked;
