/// What every context stands on: exact money, commands, the gate they pass, who acts and what may be refused.
@NullMarked
package org.threeplug.kernel;

import org.jspecify.annotations.NullMarked;
