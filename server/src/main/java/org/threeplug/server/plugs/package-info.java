/// The plugs that were found, what they bring, and what becomes of one that is not sound.
@NullMarked
package org.threeplug.server.plugs;

import org.jspecify.annotations.NullMarked;
