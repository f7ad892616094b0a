@NullMarked
package vn.quay24.protocol.local;

import org.jspecify.annotations.NullMarked;
