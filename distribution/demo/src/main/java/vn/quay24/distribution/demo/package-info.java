/** The bench: everything that a kiosk stands in, on one page, and the processes it is made of. */
@NullMarked
package vn.quay24.distribution.demo;

import org.jspecify.annotations.NullMarked;
