/// Reports by themselves, without a store.
@NullMarked
package org.threeplug.reports;

import org.jspecify.annotations.NullMarked;
