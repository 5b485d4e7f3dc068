/// A store on the disk: its database, its journal and the gate that keeps the two together.
@NullMarked
package org.threeplug.persistence;

import org.jspecify.annotations.NullMarked;
