/// Reports that the people of a shop put together themselves.
@NullMarked
package org.threeplug.reports.own;

import org.jspecify.annotations.NullMarked;
