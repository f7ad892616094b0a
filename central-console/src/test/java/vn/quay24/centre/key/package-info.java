@NullMarked
package vn.quay24.centre.key;

import org.jspecify.annotations.NullMarked;
