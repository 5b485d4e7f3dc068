/// Opens screens without a display, photographs them and checks what a person would miss; for the tests of every plug.
@NullMarked
package org.threeplug.kit.gallery;

import org.jspecify.annotations.NullMarked;
