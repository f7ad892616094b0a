/** The kiosk's screen, carried over a local socket from the app to the bench. */
@NullMarked
package vn.quay24.distribution.demo.mirror;

import org.jspecify.annotations.NullMarked;
