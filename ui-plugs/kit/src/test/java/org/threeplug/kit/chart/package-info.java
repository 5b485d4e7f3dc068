@NullMarked
package org.threeplug.kit.chart;

import org.jspecify.annotations.NullMarked;
