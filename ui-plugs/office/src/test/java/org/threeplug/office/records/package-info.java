/// The pages of declared kinds.
@NullMarked
package org.threeplug.office.records;

import org.jspecify.annotations.NullMarked;
