/// The store's backups: what there is, whether it was proven, and making and proving one now.
@NullMarked
package org.threeplug.administration.backup;

import org.jspecify.annotations.NullMarked;
