/// The H2 database of a store: users, migrations, triggers, connections.
@NullMarked
package org.threeplug.persistence.engine.database;

import org.jspecify.annotations.NullMarked;
