@NullMarked
package vn.quay24.centre.message;

import org.jspecify.annotations.NullMarked;
