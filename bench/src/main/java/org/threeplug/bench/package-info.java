/// Measures the product against its targets, on real files, as ratios within one run: machines are noisy.
@NullMarked
package org.threeplug.bench;

import org.jspecify.annotations.NullMarked;
