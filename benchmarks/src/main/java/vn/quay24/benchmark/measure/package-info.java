/** What every benchmark measures with, and where it writes its figures. */
@NullMarked
package vn.quay24.benchmark.measure;

import org.jspecify.annotations.NullMarked;
