/// How the store fares: what is watched while it is open, and where each trouble is told step by step.
@NullMarked
package org.threeplug.health;

import org.jspecify.annotations.NullMarked;
