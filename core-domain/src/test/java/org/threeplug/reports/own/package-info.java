@NullMarked
package org.threeplug.reports.own;

import org.jspecify.annotations.NullMarked;
