/// Accounts and balanced entries.
@NullMarked
package org.threeplug.ledger;

import org.jspecify.annotations.NullMarked;
