/// What is kept on the disk. `engine` is what any store needs: files, journal, database, gate and recovery; it knows no
/// goods and no money. Each context of the business has a package of its own name above it. The classes beside this note
/// put the contexts' write sides together.
@NullMarked
package org.threeplug.persistence;

import org.jspecify.annotations.NullMarked;
