/** The hardware that the kiosk's drivers reach: emulators, and what hands do to them. */
@NullMarked
package vn.quay24.distribution.demo.hardware;

import org.jspecify.annotations.NullMarked;
