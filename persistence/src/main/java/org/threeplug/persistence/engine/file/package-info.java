/// The only way to the disk: everything that must survive a power cut is written through here.
@NullMarked
package org.threeplug.persistence.engine.file;

import org.jspecify.annotations.NullMarked;
