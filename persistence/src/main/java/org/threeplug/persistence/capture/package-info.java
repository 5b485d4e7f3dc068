/// The one name of ours that databases hold.
@NullMarked
package org.threeplug.persistence.capture;

import org.jspecify.annotations.NullMarked;
