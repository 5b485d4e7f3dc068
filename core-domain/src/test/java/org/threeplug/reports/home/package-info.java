@NullMarked
package org.threeplug.reports.home;

import org.jspecify.annotations.NullMarked;
