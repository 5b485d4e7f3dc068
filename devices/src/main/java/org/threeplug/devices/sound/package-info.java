/// What the till lets a person hear.
@NullMarked
package org.threeplug.devices.sound;

import org.jspecify.annotations.NullMarked;
