/** How long a slip takes until it can leave for the printer, and how many bytes it has. */
@NullMarked
package vn.quay24.benchmark.slip;

import org.jspecify.annotations.NullMarked;
