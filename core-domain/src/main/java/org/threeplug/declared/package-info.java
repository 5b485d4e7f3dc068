/// What is declared once and computed from: the names of all commands.
@NullMarked
package org.threeplug.declared;

import org.jspecify.annotations.NullMarked;
