@NullMarked
package org.threeplug.devices.planted;

import org.jspecify.annotations.NullMarked;
