/** How long a chip card takes over the air, and how much of that is our own work. */
@NullMarked
package vn.quay24.benchmark.card;

import org.jspecify.annotations.NullMarked;
