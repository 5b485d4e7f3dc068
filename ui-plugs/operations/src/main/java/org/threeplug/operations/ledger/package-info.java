/// The trial balance, down to the documents, and the accountant's own entries.
@NullMarked
package org.threeplug.operations.ledger;

import org.jspecify.annotations.NullMarked;
