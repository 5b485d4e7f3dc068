/// One person or business in several roles: who buys may be who sells to the shop.
@NullMarked
package org.threeplug.parties;

import org.jspecify.annotations.NullMarked;
