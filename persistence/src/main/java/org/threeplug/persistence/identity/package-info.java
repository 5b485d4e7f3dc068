/// People, roles and secrets on H2.
@NullMarked
package org.threeplug.persistence.identity;

import org.jspecify.annotations.NullMarked;
