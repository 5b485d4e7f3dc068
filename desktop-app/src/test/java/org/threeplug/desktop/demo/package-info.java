@NullMarked
package org.threeplug.desktop.demo;

import org.jspecify.annotations.NullMarked;
