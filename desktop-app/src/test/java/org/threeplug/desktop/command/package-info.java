@NullMarked
package org.threeplug.desktop.command;

import org.jspecify.annotations.NullMarked;
