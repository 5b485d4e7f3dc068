/// Who is one person or business in several roles.
@NullMarked
package org.threeplug.operations.parties;

import org.jspecify.annotations.NullMarked;
