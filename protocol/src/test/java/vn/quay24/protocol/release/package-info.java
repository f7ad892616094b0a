@NullMarked
package vn.quay24.protocol.release;

import org.jspecify.annotations.NullMarked;
