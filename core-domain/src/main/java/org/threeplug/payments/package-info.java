/// Tenders, and the intents written before card money is taken.
@NullMarked
package org.threeplug.payments;

import org.jspecify.annotations.NullMarked;
