/// The gate every command passes, and what a command's ports write rows with.
@NullMarked
package org.threeplug.persistence.engine.gate;

import org.jspecify.annotations.NullMarked;
