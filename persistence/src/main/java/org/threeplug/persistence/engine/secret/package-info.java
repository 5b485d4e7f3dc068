/// How secrets are made into what can be checked or sealed with.
@NullMarked
package org.threeplug.persistence.engine.secret;

import org.jspecify.annotations.NullMarked;
