/** Addresses of the device file, and the links that they lead to. */
@NullMarked
package vn.quay24.device.drivers.link;

import org.jspecify.annotations.NullMarked;
