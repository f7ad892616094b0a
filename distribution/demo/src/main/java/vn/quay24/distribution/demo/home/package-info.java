/** Where a demo keeps its state, and the configuration files that it writes. */
@NullMarked
package vn.quay24.distribution.demo.home;

import org.jspecify.annotations.NullMarked;
