@NullMarked
package vn.quay24.protocol.pickup;

import org.jspecify.annotations.NullMarked;
