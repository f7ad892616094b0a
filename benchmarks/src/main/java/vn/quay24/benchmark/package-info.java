/** What the product needs of processor and time, measured beside a named peer in the same run. */
@NullMarked
package vn.quay24.benchmark;

import org.jspecify.annotations.NullMarked;
