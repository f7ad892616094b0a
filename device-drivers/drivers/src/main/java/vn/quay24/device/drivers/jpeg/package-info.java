/** What JPEG pictures of cameras and scanners lack, and decoders want. */
@NullMarked
package vn.quay24.device.drivers.jpeg;

import org.jspecify.annotations.NullMarked;
