/// The store's settings on H2.
@NullMarked
package org.threeplug.persistence.settings;

import org.jspecify.annotations.NullMarked;
