/// Classes that break the rules of declarations, for the test that shows that the build notices.
@NullMarked
package org.threeplug.declared.planted;

import org.jspecify.annotations.NullMarked;
