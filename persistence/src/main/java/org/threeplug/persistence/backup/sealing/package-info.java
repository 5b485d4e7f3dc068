/// What a backup is called, with which key it is sealed, and the code by which its owner opens it elsewhere.
@NullMarked
package org.threeplug.persistence.backup.sealing;

import org.jspecify.annotations.NullMarked;
