/// Keeps who is one person or business in several roles.
@NullMarked
package org.threeplug.persistence.parties;

import org.jspecify.annotations.NullMarked;
