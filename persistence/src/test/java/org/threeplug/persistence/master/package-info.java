/// Tests of settings, people, catalogue and customers on a real store.
@NullMarked
package org.threeplug.persistence.master;

import org.jspecify.annotations.NullMarked;
