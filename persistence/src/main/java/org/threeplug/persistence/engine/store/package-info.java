/// A store as a whole: opened, brought up to date, looked over and closed.
@NullMarked
package org.threeplug.persistence.engine.store;

import org.jspecify.annotations.NullMarked;
