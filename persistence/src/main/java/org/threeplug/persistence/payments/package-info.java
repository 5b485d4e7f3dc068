/// Card intents in a table.
@NullMarked
package org.threeplug.persistence.payments;

import org.jspecify.annotations.NullMarked;
