/** Watches, counts or writes down what passes between a driver and its hardware. */
@NullMarked
package vn.quay24.device.drivers.record;

import org.jspecify.annotations.NullMarked;
