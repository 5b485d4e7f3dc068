/// The pages that lead through what went wrong, and which message leads to which of them.
@NullMarked
package org.threeplug.desktop.runbook;

import org.jspecify.annotations.NullMarked;
