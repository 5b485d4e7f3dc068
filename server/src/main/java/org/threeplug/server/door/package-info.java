/// The way by which a command reaches the program that has its store open.
@NullMarked
package org.threeplug.server.door;

import org.jspecify.annotations.NullMarked;
