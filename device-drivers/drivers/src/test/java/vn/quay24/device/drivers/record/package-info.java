@NullMarked
package vn.quay24.device.drivers.record;

import org.jspecify.annotations.NullMarked;
