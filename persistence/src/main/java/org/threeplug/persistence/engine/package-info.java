/// The engine of a store, from the files up: `file`, `journal`, `capture`, `database`, `gate`, `recovery`, and `store`, which
/// opens and closes the whole. It knows no context of the business.
@NullMarked
package org.threeplug.persistence.engine;

import org.jspecify.annotations.NullMarked;
