/// A disk that loses power.
@NullMarked
package org.threeplug.persistence.cut;

import org.jspecify.annotations.NullMarked;
