/// Reports: figures as people ask for them, declared as values.
@NullMarked
package org.threeplug.reports;

import org.jspecify.annotations.NullMarked;
