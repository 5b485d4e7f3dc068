@NullMarked
package org.threeplug.desktop.runbook;

import org.jspecify.annotations.NullMarked;
