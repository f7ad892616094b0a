@NullMarked
package vn.quay24.centre.store;

import org.jspecify.annotations.NullMarked;
