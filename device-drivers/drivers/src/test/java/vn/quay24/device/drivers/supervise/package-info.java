@NullMarked
package vn.quay24.device.drivers.supervise;

import org.jspecify.annotations.NullMarked;
