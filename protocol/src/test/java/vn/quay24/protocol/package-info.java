@NullMarked
package vn.quay24.protocol;

import org.jspecify.annotations.NullMarked;
