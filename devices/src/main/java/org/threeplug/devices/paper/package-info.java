/// Slips as bitmaps, PDF pages and printer bytes; every script is drawn with the bundled fonts.
@NullMarked
package org.threeplug.devices.paper;

import org.jspecify.annotations.NullMarked;
