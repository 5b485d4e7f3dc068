/// What the store holds about persons: which columns, under whose keys, and how it is forgotten.
@NullMarked
package org.threeplug.persistence.engine.personal;

import org.jspecify.annotations.NullMarked;
