/// Puts the parts together: one Guice module per context, one child injector per plug.
@NullMarked
package org.threeplug.server.compose;

import org.jspecify.annotations.NullMarked;
