/// Drives the real window by key events through a day of trade and keeps what it saw.
@NullMarked
package org.threeplug.desktop.demo;

import org.jspecify.annotations.NullMarked;
