/// Makes a new store: by the wizard, by options on the command line, or the demo shop.
@NullMarked
package org.threeplug.server.setup;

import org.jspecify.annotations.NullMarked;
