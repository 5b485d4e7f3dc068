/// Printers and the queue before them, which survives a crash and never makes a cashier wait.
@NullMarked
package org.threeplug.devices.printing;

import org.jspecify.annotations.NullMarked;
