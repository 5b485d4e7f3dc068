/// What people keep of reports for themselves.
@NullMarked
package org.threeplug.persistence.reports;

import org.jspecify.annotations.NullMarked;
