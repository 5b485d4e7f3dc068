/// Accounts and postings in tables.
@NullMarked
package org.threeplug.persistence.ledger;

import org.jspecify.annotations.NullMarked;
