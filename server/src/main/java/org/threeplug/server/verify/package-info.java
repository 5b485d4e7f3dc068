/// Proves that journal, database and search index of a store agree.
@NullMarked
package org.threeplug.server.verify;

import org.jspecify.annotations.NullMarked;
