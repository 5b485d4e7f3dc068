/// What a till just started does behind the sign-in, so that its first sale is as quick as its thousandth.
@NullMarked
package org.threeplug.tools.dryrun;

import org.jspecify.annotations.NullMarked;
