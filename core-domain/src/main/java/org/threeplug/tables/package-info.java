/// What a table says about itself: how its rows travel to another node, and whom they tell about.
@NullMarked
package org.threeplug.tables;

import org.jspecify.annotations.NullMarked;
