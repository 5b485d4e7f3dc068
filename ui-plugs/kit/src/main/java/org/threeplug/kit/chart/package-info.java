/// Figures as pictures: few colours, words beside what they mean, and every value also read by keyboard and spoken.
@NullMarked
package org.threeplug.kit.chart;

import org.jspecify.annotations.NullMarked;
