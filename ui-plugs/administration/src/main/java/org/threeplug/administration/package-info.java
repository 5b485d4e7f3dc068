/// The Administration plug: people and roles, settings, plugs and backups.
@NullMarked
package org.threeplug.administration;

import org.jspecify.annotations.NullMarked;
