@NullMarked
package vn.quay24.device.drivers.ipp;

import org.jspecify.annotations.NullMarked;
