/** The document scanner. */
@NullMarked
package vn.quay24.device.scanner;

import org.jspecify.annotations.NullMarked;
