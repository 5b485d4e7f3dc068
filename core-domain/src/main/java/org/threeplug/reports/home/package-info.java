/// The page a day begins with: its tiles, and how each person arranged them.
@NullMarked
package org.threeplug.reports.home;

import org.jspecify.annotations.NullMarked;
