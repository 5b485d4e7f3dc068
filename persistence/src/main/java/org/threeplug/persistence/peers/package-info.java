/// What another PC of the shop has recorded: looked through, and taken into these books.
@NullMarked
package org.threeplug.persistence.peers;

import org.jspecify.annotations.NullMarked;
