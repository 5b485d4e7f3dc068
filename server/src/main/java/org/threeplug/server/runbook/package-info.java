/// What to do when something is wrong, in the languages of the program, as it travels with it.
@NullMarked
package org.threeplug.server.runbook;

import org.jspecify.annotations.NullMarked;
